using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>Decides who is offered a request, and in which order (design section 7).</summary>
public static class OfferOrder
{
    /// <summary>
    /// Ranks the advisors of a roster: suitable ones by when they first work within the wanted times, then fewest open,
    /// then least recently offered, then key. Pure and deterministic.
    /// </summary>
    /// <remarks>
    /// "When" is a part of the organisation's day, so that five minutes of difference in working hours do not decide who
    /// gets every request.
    /// </remarks>
    public static Ranking Rank(
        ContactNeed need,
        AdvisorRoster roster,
        IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings,
        WorkingCalendar calendar,
        DateTimeOffset now) => new(roster, new(need, standings, calendar, now));

    /// <summary>
    /// Whether a request may be sent because somebody can take it, now or when they are back: unlike the ranking this
    /// counts advisors who are away today but work within the wanted times. Whoever is full does not count, because nothing says
    /// until when.
    /// </summary>
    public static bool CouldTake(
        ContactNeed need,
        AdvisorRoster roster,
        IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings,
        WorkingCalendar calendar,
        DateTimeOffset now)
    {
        var suitability = new Suitability(need, standings, calendar, now);

        return roster.Advisors.Any(suitability.CouldTake);
    }

    /// <summary>
    /// Whether somebody could take the request if this advisor does not, now or when they are back. Neither the chosen person nor the
    /// wanted times stand in their way: the employee may then ask for anybody and choose other times.
    /// </summary>
    public static bool CouldOthersTake(
        ContactNeed need,
        AdvisorKey advisor,
        AdvisorRoster roster,
        IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings,
        WorkingCalendar calendar,
        DateTimeOffset now) =>
        CouldTake(need with { Wish = need.Wish.Person is null ? need.Wish : AdvisorWish.Any, Tried = need.Tried.Append(advisor).ToHashSet(), Times = [] }, roster, standings, calendar, now);

    /// <summary>
    /// The parts of the coming ten working days on which somebody works who could take the request if they were wanted, in order:
    /// whatever times it wants now.
    /// </summary>
    public static IReadOnlyList<DayPart> Times(
        ContactNeed need,
        AdvisorRoster roster,
        IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings,
        WorkingCalendar calendar,
        DateTimeOffset now)
    {
        var suitability = new Suitability(need with { Times = [] }, standings, calendar, now);

        return calendar.PartsWorked([.. roster.Advisors.Where(suitability.CouldTake).Select(advisor => (advisor, standings.GetValueOrDefault(advisor.Key)?.Away))], now);
    }
}
