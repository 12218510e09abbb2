using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VpBot.Handoff;
using VpBot.Storage;

namespace VpBot.Tests.Fixtures;

/// <summary>
/// The whole bot in this process: everything that <c>AddVpBot</c> registers, with Teams, files, time and tables in the hands of the
/// test. Work in the background happens when a test asks for it: <see cref="SettleAsync"/> and <see cref="SweepAsync"/>.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningBot(WebApplication app, BotWorld world)
    {
        this.app = app;
        World = world;
        Http = app.GetTestClient();
        Http.Timeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>What is around the bot: share it to start a second instance.</summary>
    public BotWorld World { get; }

    public ManualTime Time => World.Time;

    public WatchedTables Tables => World.Tables;

    public TeamsConnector Teams => World.Teams;

    public FileServer Files => World.Files;

    public CapturedLog Log { get; private init; } = new();

    public IServiceProvider Services => app.Services;

    /// <summary>The address of the bot for requests that no person makes.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts a bot.</summary>
    /// <param name="world">What it shares with other instances; null for a world of its own.</param>
    /// <param name="settings">Settings beside the usual ones; null as value takes one away.</param>
    /// <param name="services">Registrations made after all others.</param>
    public static async Task<RunningBot> StartAsync(BotWorld? world = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        world ??= new BotWorld();
        var log = new CapturedLog();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = world.Folder });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(Settings(world)).AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter<CapturedLog>(category: null, LogLevel.Trace);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(world.Time);
        builder.Services.AddSingleton<TableServiceClient>(world.Tables);
        builder.AddVpBot();
        builder.Services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => world.Teams);
        builder.Services.AddHttpClient("roster").ConfigurePrimaryHttpMessageHandler(() => world.Files);
        foreach (var background in builder.Services.Where(service => service.ImplementationType == typeof(Dispatcher) || service.ImplementationType == typeof(SweepJob) || service.ImplementationType == typeof(GreetingJob) || service.ImplementationType == typeof(RosterJob)).ToList())
        {
            builder.Services.Remove(background);
        }

        services?.Invoke(builder.Services);
        var built = builder.Build();
        built.UseVpBot();
        await built.StartAsync();
        return new(built, world) { Log = log };
    }

    /// <summary>Starts a bot whose roster is published and whose advisors have met it.</summary>
    public static async Task<RunningBot> StartWithAdvisorsAsync(BotWorld? world = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var bot = await StartAsync(world, settings);
        await bot.PublishAsync(RosterText.Usual);
        await bot.Person(Account.Anna).InstallsAsync();
        await bot.Person(Account.Karim).InstallsAsync();
        return bot;
    }

    /// <summary>Somebody in a window of their own; two windows of one person share the chat.</summary>
    public Person Person(Account who) => new(this, who);

    /// <summary>Publishes a roster as HR does: sends the file, reads the preview, presses publish.</summary>
    public async Task PublishAsync(string csv)
    {
        var marieke = Person(Account.Marieke);
        (await marieke.SendsFileAsync(csv)).Name.ShouldBe("roster.preview");
        (await marieke.PressesAsync("roster.publish", ("confirm", "true"))).Name.ShouldBe("roster.published");
    }

    /// <summary>Does all work that was left for the background, until there is none.</summary>
    public async Task SettleAsync()
    {
        var (atHand, run) = (Services.GetRequiredService<RequestsAtHand>(), Services.GetRequiredService<RequestRun>());
        while (atHand.TryTake(out var queued))
        {
            await run.ExecuteAsync(queued, CancellationToken.None);
        }
    }

    /// <summary>Looks once at everything that is due.</summary>
    public async Task<SweepResult> SweepAsync()
    {
        var result = await Services.GetRequiredService<SweepRun>().ExecuteAsync(CancellationToken.None);
        await Services.GetRequiredService<RosterWatch>().ExecuteAsync(CancellationToken.None);
        await SettleAsync();
        return result;
    }

    /// <summary>Lets time pass, and everything that it brings.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        Time.Advance(time);
        await SweepAsync();
    }

    /// <summary>Posts an activity.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await PostAsync(content);
    }

    /// <summary>Posts whatever this is.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpContent content)
    {
        using var answer = await Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        World.Teams.Unexpected.ShouldBeEmpty();
    }

    private static Dictionary<string, string?> Settings(BotWorld world) => new(StringComparer.Ordinal)
    {
        ["Tenants:Allowed:0"] = Account.Tenant.ToString(),
        ["Roster:Publishers:0"] = Account.Marieke.ObjectId.ToString(),
        ["Roster:Publishers:1"] = Account.Pieter.ObjectId.ToString(),
        ["Sealing:SecretFile"] = Path.Combine(world.Folder, "master-secret"),
        ["Organisation:Name"] = "Voorbeeld BV",
        ["Organisation:OffTeamsContact"] = "030 555 0100",
    };
}
