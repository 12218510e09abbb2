using System.Threading.Channels;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>
/// Greets every advisor once, as soon as the roster names them and the bot can reach them. Who was greeted is remembered with the advisor,
/// so a new roster, another process and a restart greet nobody again. Costs nothing when everybody was.
/// </summary>
public sealed class AdvisorGreetings(IRosterReader rosters, AdvisorStandings standings, AdvisorMessages messages, IAdvisorRecords records, TimeProvider time)
{
    private const int Capacity = 1000;

    /// <summary>How long one process may take; after a crash in between another greets.</summary>
    private static readonly TimeSpan Reserved = TimeSpan.FromMinutes(10);

    private readonly Channel<AdvisorKey> met = Channel.CreateBounded<AdvisorKey>(Capacity);

    /// <summary>Says that the bot just met an advisor who was not greeted. Losing it is harmless: the next pass finds them.</summary>
    public void Met(AdvisorKey advisor) => met.Writer.TryWrite(advisor);

    /// <summary>Greets those whom the bot met in this process, until cancelled.</summary>
    public IAsyncEnumerable<AdvisorKey> AllMetAsync(CancellationToken cancellationToken) => met.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Greets everybody on the roster who was not greeted and can be reached; gives how many.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var greeted = 0;
        foreach (var advisor in (await rosters.CurrentAsync(cancellationToken)).Advisors)
        {
            greeted += await GreetAsync(advisor.Key, cancellationToken) ? 1 : 0;
        }

        return greeted;
    }

    /// <summary>Greets one advisor unless they were greeted or cannot be reached.</summary>
    public async Task<bool> GreetAsync(AdvisorKey key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if ((await rosters.CurrentAsync(cancellationToken)).Find(key) is not { } advisor
            || (await standings.RecordAsync(key, cancellationToken))?.GreetedAt is not null
            || (await standings.CurrentAsync(cancellationToken)).GetValueOrDefault(key) is not { Reachable: true }
            || !await records.TryReserveGreetingAsync(key, now, now + Reserved, cancellationToken))
        {
            return false;
        }

        var delivery = await messages.GreetAsync(advisor, cancellationToken);

        // A greeting is not worth a repetition when it may have arrived.
        if (delivery.Outcome is not (DeliveryOutcome.Arrived or DeliveryOutcome.Unknown))
        {
            return false;
        }

        await records.SetGreetedAsync(key, now, cancellationToken);
        standings.Refresh();
        return true;
    }
}
