using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>Whether an advisor said to be away.</summary>
public interface IAdvisorAvailability
{
    /// <summary>The days away that an advisor said; null for none.</summary>
    Task<DayRange?> AwayAsync(AdvisorKey advisor, CancellationToken cancellationToken);

    /// <summary>Stores days away, or that there are none.</summary>
    Task SetAwayAsync(AdvisorKey advisor, DayRange? away, CancellationToken cancellationToken);
}
