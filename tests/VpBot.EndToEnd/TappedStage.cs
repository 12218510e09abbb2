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
}
