using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>Days away that advisors said themselves.</summary>
internal sealed class AdvisorAvailability(IAdvisorRecords records, AdvisorStandings standings) : IAdvisorAvailability
{
    public async Task<DayRange?> AwayAsync(AdvisorKey advisor, CancellationToken cancellationToken) =>
        (await records.FindAsync(advisor, cancellationToken))?.Away;

    public async Task SetAwayAsync(AdvisorKey advisor, DayRange? away, CancellationToken cancellationToken)
    {
        await records.SetAwayAsync(advisor, away, cancellationToken);
        standings.Learn(advisor, record => record with { Away = away });
    }
}
