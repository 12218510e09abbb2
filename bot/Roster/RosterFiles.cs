using CsvHelper;
using VpBot.Conversations;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;

namespace VpBot.Roster;

/// <summary>Fetches a CSV file from an allowed host, up to a size, and reads it as a table.</summary>
/// <param name="client">Follows no redirects: where it leads was not checked.</param>
/// <param name="hosts">From where files may be fetched.</param>
internal sealed class RosterFiles(HttpClient client, AllowedHosts hosts) : IRosterFiles
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    public async Task<RosterFile> ReadAsync(RosterUpload upload, CancellationToken cancellationToken)
    {
        if (!upload.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return Problem(RosterFileProblem.WrongKind);
        }

        if (!hosts.Allow(upload.DownloadUrl))
        {
            return Problem(RosterFileProblem.WrongPlace);
        }

        try
        {
            using var response = await client.GetAsync(new Uri(upload.DownloadUrl), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return Problem(RosterFileProblem.NotFetched);
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await ReadBoundedAsync(body, cancellationToken) is { } content ? Parse(content) : Problem(RosterFileProblem.TooLarge);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Problem(RosterFileProblem.NotFetched);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Problem(RosterFileProblem.NotFetched);
        }
    }

    private static async Task<byte[]?> ReadBoundedAsync(Stream body, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > MostBytes)
            {
                return null;
            }

            await content.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return content.ToArray();
    }

    /// <summary>Reads the content whatever separates it; Excel in Dutch writes semicolons. Every line counts as a row, so that rows are numbered as a person sees them.</summary>
    private static RosterFile Parse(byte[] content)
    {
        try
        {
            using var csv = CsvReader.Create(content, Options);
            var rows = new List<IReadOnlyList<string>>();
            while (csv.Read())
            {
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            }

            return rows.Count == 0 ? Problem(RosterFileProblem.NotReadable) : new RosterFile(new RosterTable(rows[0], rows[1..]), null);
        }
        catch (CsvFormatException)
        {
            return Problem(RosterFileProblem.NotReadable);
        }
    }

    private static CsvReaderOptions Options { get; } = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        TrimWhitespace = true,
        MaxRecordSize = 64 * 1024,
        IncludeValuesInExceptions = false,
    };

    private static RosterFile Problem(RosterFileProblem problem) => new(null, problem);
}
