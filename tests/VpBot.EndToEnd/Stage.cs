using System.Diagnostics;
using System.Security.Cryptography;
using VpBot.Local;
using VpBot.Local.Parts;
using VpBot.Local.Personas;

namespace VpBot.EndToEnd;

/// <summary>
/// The whole of it, for one group of tests: <c>infra/local</c> started as a person would start it, on free ports and in a
/// folder of its own, and a browser. Environment variable VPBOT_BOT names another build of the bot (a dll).
/// </summary>
public class Stage : IAsyncLifetime
{
    // The first start on a machine installs Azurite and the Playground.
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HappensWithin = TimeSpan.FromMinutes(1);

    private Part? launcher;
    private Browser? browser;
    private RunningStage? running;

    internal static string Program { get; } = Path.Combine(
        Checkout.Local, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "VpBot.Local.dll");

    internal static IReadOnlyList<string> OtherBot { get; } =
        Environment.GetEnvironmentVariable("VPBOT_BOT") is { Length: > 0 } other ? ["--bot", other] : [];

    /// <summary>Further options for <c>infra/local</c>, such as <c>--set</c>, <c>Handoff:OfferWorkingHours=0.01</c>.</summary>
    protected virtual IReadOnlyList<string> Options => [];

    /// <summary>Addresses and identities of what runs.</summary>
    public RunningStage Running => running ?? throw new InvalidOperationException("The stage has not started.");

    public virtual async Task InitializeAsync()
    {
        browser = await Browser.LaunchAsync();
        var folder = Path.Combine(TestResults.Folder, "runs", RandomNumberGenerator.GetHexString(8, lowercase: true));
        Directory.CreateDirectory(folder);
        var ready = Path.Combine(folder, "ready.json");
        using var patience = new CancellationTokenSource(StartsWithin);
        var tools = await NodeTools.EnsureInstalledAsync(static _ => { }, patience.Token);
        launcher = Part.Start("The local run", Start(tools, folder, ready), Path.Combine(folder, "logs", "local.log"));
        await launcher.UntilAsync(_ => Task.FromResult(File.Exists(ready)), StartsWithin, patience.Token);
        running = await RunningStage.ReadAsync(ready, patience.Token);
    }

    public virtual async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        if (launcher is not null)
        {
            await launcher.DisposeAsync();
        }
    }

    /// <summary>Opens a person's Teams window; this installs the app for them, so that the bot welcomes and knows them.</summary>
    public async Task<TeamsWindow> OpenAsync(Persona persona) =>
        await TeamsWindow.OpenAsync(browser!, Running.Windows[persona.Key]);

    /// <summary>Asks again and again until the answer is yes, while everything runs.</summary>
    protected Task UntilAsync(Func<Task<bool>> ready) => launcher!.UntilAsync(_ => ready(), HappensWithin, CancellationToken.None);

    private ProcessStartInfo Start(NodeTools tools, string folder, string ready) => tools.Guard(
        "dotnet",
        [Program, "--no-browser", "--bot-port", "0", "--first-window-port", "0", "--run-folder", folder, "--ready-file", ready, .. OtherBot, .. Options]);
}
