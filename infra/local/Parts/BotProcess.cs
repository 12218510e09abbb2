using System.Diagnostics;
using System.Net;
using System.Reflection;

namespace VpBot.Local.Parts;

/// <summary>A running bot. Several may share one storage.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private BotProcess(Part part, Uri address)
    {
        Part = part;
        Address = address;
    }

    public Part Part { get; }

    /// <summary>The root of its HTTP addresses.</summary>
    public Uri Address { get; }

    /// <summary>Where the Teams stand-in sends activities.</summary>
    public Uri Messages => new(Address, "/api/messages");

    /// <summary>The bot of this checkout, in the configuration (Debug, Release) that this program was built in.</summary>
    public static string Built => Path.Combine(
        Checkout.Root, "bot", "bin", typeof(BotProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "net10.0", "VpBot.dll");

    /// <summary>Starts a bot in the Development environment and waits until it says that it is ready.</summary>
    /// <param name="tools">Node, which kills the bot when this process is killed.</param>
    /// <param name="logFile">The file for its log.</param>
    /// <param name="settings">Configuration keys (with colons) and values.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="port">The port on loopback; 0 picks a free one.</param>
    /// <param name="assembly">The bot's dll; null is <see cref="Built"/>.</param>
    /// <exception cref="CannotRunException">The port is taken, or the bot does not become ready.</exception>
    public static async Task<BotProcess> StartAsync(
        NodeTools tools,
        string logFile,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken ct,
        int port = 0,
        string? assembly = null)
    {
        port = Ports.Take(port, "the bot", "--bot-port");
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = tools.Guard("dotnet", assembly ?? Built);
        start.WorkingDirectory = Path.Combine(Checkout.Root, "bot");
        Configure(start, address, settings);

        var bot = new BotProcess(Part.Start("The bot", start, logFile), address);
        try
        {
            using var http = new HttpClient();
            await bot.Part.UntilAsync(stop => IsReadyAsync(http, address, stop), TimeSpan.FromSeconds(60), ct);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Part.DisposeAsync();

    // An identity in the developer's environment would switch authentication on, which the Playground cannot answer.
    private static void Configure(ProcessStartInfo start, Uri address, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var identity in (string[])["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword"])
        {
            start.Environment.Remove(identity);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri address, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(address, "/health/ready"), ct);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
