using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>Days away that advisors said themselves; what was on offer to them goes to the next, what they accepted stays theirs.</summary>
internal sealed class AdvisorAvailability(IAdvisorRecords records, AdvisorStandings standings, HeldRequests held) : IAdvisorAvailability
{
    public async Task<DayRange?> AwayAsync(AdvisorKey advisor, CancellationToken cancellationToken) =>
        (await records.FindAsync(advisor, cancellationToken))?.Away;

    public async Task SetAwayAsync(AdvisorKey advisor, DayRange? away, CancellationToken cancellationToken)
    {
        await records.SetAwayAsync(advisor, away, cancellationToken);
        standings.Learn(advisor, record => record with { Away = away });
        await held.LookAgainAsync(advisor, cancellationToken);
    }
}
