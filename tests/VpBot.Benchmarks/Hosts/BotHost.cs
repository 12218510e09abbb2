using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Benchmarks.Hosts;

/// <summary>The bot as <c>bot/Program.cs</c> composes it, with tables in memory and eight advisors who met the bot and were greeted.</summary>
internal static class BotHost
{
    private const int Advisors = 8;

    private static readonly TimeSpan StandingsAge = TimeSpan.FromSeconds(5.5);

    public static Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseUrls(address);
        builder.AddVpBot();
        var app = builder.Build();
        app.UseVpBot();
        return ControlLine.ServeAsync(app, () => SeedAsync(app.Services));
    }

    private static async Task SeedAsync(IServiceProvider services)
    {
        var advisors = Enumerable.Range(1, Advisors).Select(Advisor).ToList();
        await services.GetRequiredService<IRosterVersions>().PublishAsync(advisors, basedOn: 0, CancellationToken.None);
        var records = services.GetRequiredService<IAdvisorRecords>();
        foreach (var advisor in advisors)
        {
            var chat = new ChatAddress("http://127.0.0.1:1/", $"a:{advisor.Key.Value}", $"29:{advisor.Key.Value}", "28:bot", Guid.Empty);
            await records.MetAsync(advisor.Key, chat, "nl", CancellationToken.None);
            await records.SetGreetedAsync(advisor.Key, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }

        // How advisors stand is read at most this often.
        await Task.Delay(StandingsAge);
    }

    private static Advisor Advisor(int number) => new(
        new AdvisorKey($"vp{number}"),
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        $"Adviseur {number}",
        number % 2 == 0 ? AdvisorKind.External : AdvisorKind.Internal,
        WorkingWeek.Of(TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>().Select(day => (day, new TimeSlot(new TimeOnly(9, 0), new TimeOnly(17, 0))))),
        ["nl", "en"],
        [ContactChannel.TeamsChat, ContactChannel.TeamsCall, ContactChannel.Phone],
        Capacity: 100);
}
