using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>How all advisors stand now.</summary>
public interface IAdvisorStandings
{
    /// <summary>The standing of each advisor of which something is known; the others are <see cref="AdvisorStanding.Unknown"/>.</summary>
    ValueTask<IReadOnlyDictionary<AdvisorKey, AdvisorStanding>> CurrentAsync(CancellationToken cancellationToken);
}
