using System.Globalization;
using VpBot.Local;

namespace VpBot.Benchmarks.Scale;

/// <summary>An Azurite of its own, in memory, that counts the requests that reach it.</summary>
internal sealed class CountingAzurite
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Counting = """
        const http = require('http');
        const emit = http.Server.prototype.emit;
        let requests = 0;
        http.Server.prototype.emit = function (event, ...args) {
          if (event === 'request') {
            if (args[0].url === '/count') { args[1].end(String(requests)); return true; }
            requests++;
          }
          return emit.call(this, event, ...args);
        };
        require(process.argv[1]);
        """;

    private readonly HttpClient http;
    private readonly string address;

    private CountingAzurite(HttpClient http, string address) => (this.http, this.address) = (http, address);

    public string Connection => $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};TableEndpoint={address}devstoreaccount1;";

    public static async Task<CountingAzurite> StartAsync(Children children, HttpClient http)
    {
        var script = Environment.GetEnvironmentVariable("VPBOT_AZURITE")
            ?? (await NodeTools.EnsureInstalledAsync(Console.Error.WriteLine, CancellationToken.None)).Azurite;
        var port = Children.FreePort();
        children.Start("node", ["-e", Counting, "--", script, "--tableHost", "127.0.0.1", "--tablePort", $"{port}", "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent"], []);
        var azurite = new CountingAzurite(http, $"http://127.0.0.1:{port}/");
        await Children.UntilAsync(http, azurite.address + "count");
        return azurite;
    }

    public async Task<long> CountAsync() => long.Parse(await http.GetStringAsync(new Uri(address + "count")), CultureInfo.InvariantCulture);
}
