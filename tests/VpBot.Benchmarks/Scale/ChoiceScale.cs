using System.Diagnostics;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Benchmarks.Scale;

/// <summary>Choosing an advisor among many: time, and operations on tables.</summary>
internal static class ChoiceScale
{
    private const int Rounds = 200;

    public static async Task RunAsync(Action<string> say)
    {
        say("## Choosing an advisor");
        say("");
        say("| advisors | median ms | 95 % ms | table operations |");
        say("|---:|---:|---:|---:|");
        foreach (var count in new[] { 100, 1_000, 10_000 })
        {
            await using var bot = await StillBot.MakeAsync(StillBot.Advisors(count, capacity: 10));
            var (rosters, standings, calendar) = (bot.Get<IRosterReader>(), bot.Get<IAdvisorStandings>(), bot.Get<WorkingCalendar>());
            await standings.CurrentAsync(CancellationToken.None);
            var need = new ContactNeed(AdvisorWish.Any, new HashSet<AdvisorKey>(), new HashSet<AdvisorKey>(), ContactChannel.TeamsChat, "nl", []);
            var before = bot.Tables.Operations;
            List<double> times = [];
            for (var round = 0; round < 2 * Rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                var ranking = OfferOrder.Rank(need, await rosters.CurrentAsync(CancellationToken.None), await standings.CurrentAsync(CancellationToken.None), calendar, bot.Clock.Now);
                var first = ranking.Order.First();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (first.Value != "advisor-00001" || (round == 0 && ranking.Order.Count() != count))
                {
                    throw new InvalidOperationException("Not everybody was found suitable, or another was the first.");
                }
            }

            // The first half warms up.
            times = [.. times.Skip(Rounds).Order()];
            say($"| {count:N0} | {times[Rounds / 2]:F2} | {times[Rounds * 95 / 100]:F2} | {bot.Tables.Operations - before} |");
        }

        say("");
    }
}
