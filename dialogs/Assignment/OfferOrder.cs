using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>Decides who is offered a request, and in which order (design section 7).</summary>
public static class OfferOrder
{
    /// <summary>
    /// Ranks the advisors of a roster: suitable ones by when they first work within the wanted times, then fewest open,
    /// then least recently offered, then key. Pure and deterministic.
    /// </summary>
    public static Ranking Rank(
        ContactNeed need,
        AdvisorRoster roster,
        IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings,
        WorkingCalendar calendar,
        DateTimeOffset now) => throw new NotSupportedException();
}
