using System.Diagnostics;
using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;

namespace VpBot.Benchmarks.Scale;

/// <summary>What a sweep costs, by how much is due and by how much is stored; and how the stored rows spread over partitions.</summary>
internal sealed class SweepScale(StillBot bot, Action<string> say)
{
    private const int WritesAtOnce = 16;

    private int stored;
    private int number;

    public static async Task RunAsync(int most, Action<string> say)
    {
        await using var bot = await StillBot.MakeAsync(Advisors());
        var sweep = new SweepScale(bot, say);
        sweep.Heading("in memory");
        foreach (var target in new[] { 1_000, 10_000, 100_000, 1_000_000 }.Where(count => count <= most))
        {
            await sweep.MeasureAsync(target, [0, 100, 1000]);
        }

        await SpreadAsync(bot, sweep.stored, say);
    }

    public static async Task RunOnAzuriteAsync(Action<string> say)
    {
        using var children = new Children();
        using var http = new HttpClient();
        var azurite = await CountingAzurite.StartAsync(children, http);
        await using var bot = await StillBot.MakeAsync(Advisors(), new TableServiceClient(azurite.Connection));
        var sweep = new SweepScale(bot, say);
        sweep.Heading("on Azurite");
        await sweep.MeasureAsync(1_000, [0, 100]);
        await sweep.MeasureAsync(10_000, [0, 100]);
        say("");
    }

    private static IReadOnlyList<Advisor> Advisors() => StillBot.Advisors(50, capacity: 1_000_000);

    private void Heading(string where)
    {
        say($"## A sweep, tables {where}");
        say("");
        say("What is due are offers that ran out: each is offered to the next advisor.");
        say("");
        say("| stored open requests | due | operations | ms | operations a due request | memory MB |");
        say("|---:|---:|---:|---:|---:|---:|");
    }

    private async Task MeasureAsync(int target, IReadOnlyList<int> counts)
    {
        await StoreAsync(bot, stored, target);
        stored = target;
        foreach (var due in counts)
        {
            for (var one = 0; one < due; one++)
            {
                await bot.Get<IContactRequests>().SendAsync(StillBot.Draft($"due-{++number}"), StillBot.Requester(number), CancellationToken.None);
            }

            await bot.SettleAsync();

            // The rows of the moment of sending go; then the offers run out.
            bot.Clock.Now += TimeSpan.FromMinutes(16);
            await bot.Get<SweepRun>().ExecuteAsync(CancellationToken.None);
            bot.Clock.Now = NextOfferEnds(bot.Clock.Now);
            await bot.Get<VpBot.Dialogs.Assignment.IAdvisorStandings>().CurrentAsync(CancellationToken.None);
            var before = bot.Tables.Operations;
            var began = Stopwatch.GetTimestamp();
            var result = await bot.Get<SweepRun>().ExecuteAsync(CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            var operations = bot.Tables.Operations - before;
            say($"| {stored:N0} | {result.Looked} | {operations:N0} | {took:F1} | {(result.Looked == 0 ? "" : $"{(double)operations / result.Looked:F1}")} | {Environment.WorkingSet / 1_000_000:N0} |");
            await EndAsync(bot, number, due);
        }
    }

    /// <summary>Requests that somebody accepted and that are looked at again in two weeks.</summary>
    private static async Task StoreAsync(StillBot bot, int from, int to)
    {
        var (requests, keys, open, due) = (bot.Get<IRequestStore>(), bot.Get<IRequestKeys>(), bot.Get<IOpenRequests>(), bot.Get<IDueIndex>());
        var content = new byte[256];
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce }, async (number, _) =>
        {
            var id = RequestIds.Of($"stored-{number}");

            // A random id stands for the HMAC of the person: both are evenly spread.
            var lookup = RequestIds.Of($"person-{number}").Value;
            var sent = StillBot.Start + TimeSpan.FromSeconds(number % 100_000);
            var at = sent + TimeSpan.FromDays(14);
            await due.AddAsync(id, at, CancellationToken.None);
            await keys.AddAsync(id, new byte[64], CancellationToken.None);
            await open.ClaimAsync(lookup, id, CancellationToken.None);
            await requests.AddAsync(new(Accepted(id, sent), content, content, lookup, at), CancellationToken.None);
        });
    }

    private static ContactRequest Accepted(RequestId id, DateTimeOffset sent) => new()
    {
        Id = id,
        Code = "MAAN-482",
        State = RequestState.Accepted,
        Wish = AdvisorWish.Any,
        Channel = ContactChannel.TeamsChat,
        Language = "nl",
        SentAt = sent,
        PromisedDay = DateOnly.FromDateTime(sent.UtcDateTime).AddDays(2),
        PromisedBy = sent.AddDays(2),
        AcceptedAt = sent,
        Offer = new(1, new("advisor-00001"), sent, sent.AddHours(2), sent.AddHours(4), "message", false),
    };

    /// <summary>Within the working day of the advisors, so that four working hours are four hours; the next day when this one is over.</summary>
    private static DateTimeOffset NextOfferEnds(DateTimeOffset now) => now + TimeSpan.FromHours(4);

    /// <summary>What was due goes, so that the next round has only its own; the clock goes back to the morning.</summary>
    private static async Task EndAsync(StillBot bot, int last, int count)
    {
        for (var one = last - count + 1; one <= last; one++)
        {
            await bot.Get<IContactRequests>().ApplyAsync(RequestIds.Of($"due-{one}"), new RequestEvent.Withdraw(), CancellationToken.None);
        }

        await bot.SettleAsync();
        for (var pass = 0; pass < 2; pass++)
        {
            bot.Clock.Now += TimeSpan.FromHours(13);
            await bot.Get<SweepRun>().ExecuteAsync(CancellationToken.None);
        }

        bot.Clock.Now = StillBot.Start;
    }

    private static async Task SpreadAsync(StillBot bot, int stored, Action<string> say)
    {
        say("");
        say($"## Spread of {stored:N0} open requests over partitions");
        say("");
        say("| table | rows | partitions | largest, % of the rows |");
        say("|---|---:|---:|---:|");
        var names = bot.Get<TableNames>();
        foreach (var table in new[] { names.Requests, names.Keys, names.Requesters, names.Due })
        {
            Dictionary<string, int> sizes = new(StringComparer.Ordinal);
            await foreach (var row in bot.Stored.GetTableClient(table).QueryAsync<TableEntity>(select: ["PartitionKey"]))
            {
                sizes[row.PartitionKey] = sizes.GetValueOrDefault(row.PartitionKey) + 1;
            }

            say($"| {table[names.Prefix.Length..]} | {sizes.Values.Sum():N0} | {sizes.Count:N0} | {100.0 * sizes.Values.Max() / sizes.Values.Sum():F3} |");
        }

        say("");
    }
}
