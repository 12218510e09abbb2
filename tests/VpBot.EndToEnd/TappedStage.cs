using System.Security.Cryptography;

namespace VpBot.EndToEnd;

/// <summary>The whole of it with a tap on everything that the bot sends, and its log at its most talkative.</summary>
public sealed class TappedStage : Stage
{
    private Wiretap? tap;

    public Wiretap Tap => tap ?? throw new InvalidOperationException("The stage has not started.");

    protected override IReadOnlyList<string> Options =>
    [
        "--set", $"HTTP_PROXY={Tap.Address}",
        "--set", "Logging:LogLevel:Default=Trace",
        "--set", "Logging:LogLevel:Microsoft=Trace",
        "--set", "Logging:LogLevel:Azure=Trace",
        "--set", "Logging:LogLevel:System.Net.Http=Trace",
    ];

    public override async Task InitializeAsync()
    {
        tap = await Wiretap.OpenAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (tap is not null)
        {
            await tap.DisposeAsync();
        }
    }

    /// <summary>
    /// All that the bot has logged until now. It logs in order but in the background, and its log names every address that it
    /// is asked for; so once an address of this call is there, all before it is.
    /// </summary>
    public async Task<string> BotLogAsync()
    {
        var mark = RandomNumberGenerator.GetHexString(16);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Running.Bot, $"/health/live?mark={mark}"));
        var log = string.Empty;
        await UntilAsync(async () =>
        {
            await using var file = new FileStream(
                Path.Combine(Running.Logs, "bot.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            log = await reader.ReadToEndAsync();
            return log.Contains(mark, StringComparison.Ordinal);
        });
        return log;
    }
}
