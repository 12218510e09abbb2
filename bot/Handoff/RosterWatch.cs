using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>
/// Notices a new roster and a new hour, in which somewhere a day begins, which may take advisors away from their offers and bring new ones for requests that found nobody.
/// Costs nothing while neither is new.
/// </summary>
public sealed class RosterWatch(IRosterReader rosters, AdvisorStandings standings, IAssignments assignments, IDueIndex due, GuardedRun run, TimeProvider time)
{
    /// <summary>Requests that found nobody are looked at again within this, so they are all in this part of the due index.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);

    private (long Version, long Hour)? seen;

    /// <summary>Looks at the requests that may be concerned; gives how many.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var roster = await rosters.CurrentAsync(cancellationToken);
        var current = (roster.Version, now.UtcTicks / TimeSpan.TicksPerHour);
        if (seen == current)
        {
            return 0;
        }

        standings.Refresh();
        var looked = 0;
        foreach (var advisor in await GoneAsync(roster, now, cancellationToken))
        {
            foreach (var row in await assignments.OfAsync(advisor, cancellationToken))
            {
                await run.TryExecuteAsync(new(row.Id), cancellationToken);
                looked++;
            }
        }

        if (seen?.Version != roster.Version)
        {
            await foreach (var row in due.UpToAsync(now + Ahead, cancellationToken))
            {
                await run.TryExecuteAsync(new(row.Id), cancellationToken);
                looked++;
            }
        }

        seen = current;
        return looked;
    }

    private async Task<IReadOnlyList<AdvisorKey>> GoneAsync(AdvisorRoster roster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var records = await standings.RecordsAsync(cancellationToken);

        return [.. records.Where(record => record.Open > 0 && (roster.Find(record.Key) is not { } advisor || advisor.IsAbsent(record.Away, now))).Select(record => record.Key)];
    }
}
