using System.Net.Sockets;

namespace VpBot.Local.Parts;

/// <summary>A running Azurite table service.</summary>
public sealed class AzuriteTables : IAsyncDisposable
{
    // The account and key that every Azurite has; published by Microsoft, no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private AzuriteTables(Part part, int port)
    {
        Part = part;
        ConnectionString = ConnectionStringFor(port);
    }

    public Part Part { get; }

    /// <summary>How to connect to it, in the form that Azure's own libraries take.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts Azurite and waits until it answers.</summary>
    /// <param name="tools">Where Azurite is.</param>
    /// <param name="logFolder">The folder for its log.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="port">The port on loopback; 0 picks a free one.</param>
    /// <param name="dataFolder">Where to keep the data; null keeps it in memory and forgets it at the end.</param>
    /// <exception cref="CannotRunException">The port is taken, or Azurite does not start.</exception>
    public static async Task<AzuriteTables> StartAsync(
        NodeTools tools, string logFolder, CancellationToken ct, int port = 0, string? dataFolder = null)
    {
        port = Ports.Take(port, "Azurite", "--azurite-port");
        string[] where = dataFolder is null ? ["--inMemoryPersistence"] : ["--location", dataFolder];
        var start = tools.Start(
            tools.Azurite,
            ["--tablePort", $"{port}", "--disableTelemetry", "--silent", "--skipApiVersionCheck", .. where]);
        Directory.CreateDirectory(logFolder);
        start.WorkingDirectory = logFolder;

        var azurite = new AzuriteTables(Part.Start("Azurite", start, Path.Combine(logFolder, "azurite.log")), port);
        try
        {
            await azurite.Part.UntilAsync(stop => CanConnectAsync(port, stop), TimeSpan.FromSeconds(60), ct);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Part.DisposeAsync();

    private static string ConnectionStringFor(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";

    private static async Task<bool> CanConnectAsync(int port, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, ct);
        return true;
    }
}
