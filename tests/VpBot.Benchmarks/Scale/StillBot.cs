using Azure.Data.Tables;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;
using VpBot.Storage.InMemory;

namespace VpBot.Benchmarks.Scale;

/// <summary>The bot as the product composes it, over tables that count, in memory unless others are given; nothing runs by itself.</summary>
internal sealed class StillBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private StillBot(WebApplication app, CountedTables tables, TableServiceClient stored, SetClock clock) =>
        (this.app, Tables, Stored, Clock) = (app, tables, stored, clock);

    public static Guid Tenant { get; } = new("aaaaaaaa-0000-4000-8000-00000000aaaa");

    /// <summary>Monday at nine in Amsterdam.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public CountedTables Tables { get; }

    public TableServiceClient Stored { get; }

    public SetClock Clock { get; }

    public static async Task<StillBot> MakeAsync(IReadOnlyList<Advisor> advisors, TableServiceClient? account = null)
    {
        var clock = new SetClock(Start);
        var stored = account ?? new InMemoryTableServiceClient(clock);
        var tables = new CountedTables(stored);
        var folder = Directory.CreateTempSubdirectory("vpbot-scale-");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder.FullName });
        builder.Configuration.AddInMemoryCollection([new("Sealing:SecretFile", Path.Combine(folder.FullName, "secret")), new("Tenants:Allowed:0", Tenant.ToString()), new("Organisation:Name", "Schaal"), new("Organisation:OffTeamsContact", "030 555 0100")]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<TableServiceClient>(tables).AddSingleton<IMessenger, SilentMessenger>();
        builder.AddVpBot();
        var bot = new StillBot(builder.Build(), tables, stored, clock);
        foreach (var service in bot.app.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(CancellationToken.None);
        }

        await bot.Get<RosterVersions>().PublishAsync(advisors, 0, CancellationToken.None);
        foreach (var advisor in advisors)
        {
            await bot.Get<IAdvisorRecords>().MetAsync(advisor.Key, new("https://smba.trafficmanager.net/emea/", advisor.Key.Value, advisor.Key.Value, "bot", Tenant), "nl", CancellationToken.None);
        }

        return bot;
    }

    public static IReadOnlyList<Advisor> Advisors(int count, int capacity, bool roundTheClock = false) => [.. Enumerable.Range(1, count).Select(number => new Advisor(
        new($"advisor-{number:D5}"),
        new Guid(number, 1, 0, new byte[8]),
        $"Adviseur {number}",
        number % 3 == 0 ? AdvisorKind.External : AdvisorKind.Internal,
        WorkingWeek.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), roundTheClock
            ? Enum.GetValues<DayOfWeek>().Select(day => (day, new TimeSlot(TimeOnly.MinValue, TimeOnly.MaxValue)))
            : Enumerable.Range(1, 5).Select(day => ((DayOfWeek)day, new TimeSlot(new(9, 0), new(17, 0))))),
        ["nl"],
        Enum.GetValues<ContactChannel>(),
        capacity))];

    public static Requester Requester(int number) => new(
        new(Tenant, new Guid(number, 2, 0, new byte[8])), $"Medewerker {number}", "nl", new("https://smba.trafficmanager.net/emea/", $"a:{number}", $"29:{number}", "bot", Tenant));

    public static NewRequest Draft(string id) => new(id, AdvisorWish.Any, new HashSet<AdvisorKey>(), ContactChannel.TeamsChat, [], "nl", null);

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Does what was queued.</summary>
    public async Task SettleAsync()
    {
        while (Get<RequestsAtHand>().TryTake(out var queued))
        {
            await Get<RequestRun>().ExecuteAsync(queued, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
