using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The answers to the actions of a transaction, in their order; a single one when the transaction failed.</summary>
internal static class TransactionResponse
{
    private const string StatusLine = "HTTP/1.1 ";

    internal static IReadOnlyList<Response> Parse(Response response)
    {
        List<Response> parts = [];
        using var lines = new StringReader(response.Content.ToString());
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                parts.Add(ReadPart(line, lines));
            }
        }

        return parts;
    }

    private static DetachedResponse ReadPart(string statusLine, StringReader lines)
    {
        var status = statusLine[StatusLine.Length..].Split(' ', 2);
        List<HttpHeader> headers = [];
        while (lines.ReadLine() is { Length: > 0 } line && !IsBoundary(line))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.Add(new HttpHeader(line[..colon], line[(colon + 1)..].Trim()));
            }
        }

        return new DetachedResponse(
            int.Parse(status[0], CultureInfo.InvariantCulture), status.ElementAtOrDefault(1), headers, ReadBody(lines));
    }

    private static byte[] ReadBody(StringReader lines)
    {
        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !IsBoundary(line))
        {
            body.AppendLine(line);
        }

        return Encoding.UTF8.GetBytes(body.ToString());
    }

    private static bool IsBoundary(string line) =>
        line.StartsWith("--changeset", StringComparison.Ordinal) || line.StartsWith("--batch", StringComparison.Ordinal);
}
