using System.Diagnostics;
using VpBot.Local;

namespace VpBot.Tests.Fixtures;

/// <summary>
/// Azurite's table service on a port of its own, in memory. It ends when its standard input ends: with this process,
/// however that ends.
/// </summary>
public sealed class AzuriteProcess
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Azurite does not tell which port it got, and goes on when its parent is gone: both are put right here.
    private const string Launcher = """
        const { Server } = require('net');
        const listen = Server.prototype.listen;
        Server.prototype.listen = function (...args) {
          this.once('listening', () => console.log('port ' + this.address().port));
          return listen.apply(this, args);
        };
        process.stdin.on('close', () => process.exit(0)).resume();
        require(process.argv[1]);
        """;

    private static readonly Lazy<Task<AzuriteProcess>> Started = new(StartAsync);

    private AzuriteProcess(string port) => Endpoint = new Uri($"http://127.0.0.1:{port}/devstoreaccount1");

    /// <summary>The one that all tests of this run share.</summary>
    public static Task<AzuriteProcess> Shared => Started.Value;

    public Uri Endpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};TableEndpoint={Endpoint}";

    private static async Task<AzuriteProcess> StartAsync()
    {
        var tools = await NodeTools.EnsureInstalledAsync(static _ => { }, CancellationToken.None);
        var process = Process.Start(new ProcessStartInfo
        {
            FileName = "node",
            ArgumentList =
            {
                "-e", Launcher, "--", tools.Azurite, "--tableHost", "127.0.0.1", "--tablePort", "0",
                "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent",
            },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // Also keeps the process object, whose standard input would end with it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill();
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("port ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new AzuriteProcess(line[5..]);
            }
        }

        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }
}
