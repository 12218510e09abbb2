using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>
/// Judges advisors for one request at one moment. Looks at working time last, because only that costs anything; and for most at that of
/// their week, which many share, since only who is away or out of service then works at another moment than the others of that week.
/// </summary>
internal sealed class Suitability(ContactNeed need, IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings, WorkingCalendar calendar, DateTimeOffset now)
{
    private readonly Dictionary<WorkingWeek, Earliest?> weeks = new(ReferenceEqualityComparer.Instance);
    private TimeZoneInfo? clock;
    private DateOnly today;

    /// <summary>Why an advisor is not suitable; null, with their place in the order, when they are.</summary>
    public WhyNot? Judge(Advisor advisor, out Candidate candidate)
    {
        candidate = default;
        if (WhyNotByRoster(advisor) is { } published)
        {
            return published;
        }

        standings.TryGetValue(advisor.Key, out var standing);
        if (WhyNotByStanding(advisor, standing) is { } current)
        {
            return current;
        }

        if (Soonest(advisor, standing?.Away) is not { } soonest)
        {
            return WhyNot.NotWorkingThen;
        }

        candidate = new(advisor.Key, soonest, standing?.Open ?? 0, standing?.LastOffered?.UtcTicks ?? 0);
        return null;
    }

    /// <summary>Whether an advisor can take the request now, or within the wanted times when they are back.</summary>
    public bool CouldTake(Advisor advisor) => Judge(advisor, out _) switch
    {
        null => true,
        WhyNot.Away => WorksThen(advisor),
        _ => false,
    };

    private bool WorksThen(Advisor advisor) =>
        Soonest(advisor, standings.TryGetValue(advisor.Key, out var standing) ? standing.Away : null) is not null;

    private WhyNot? WhyNotByRoster(Advisor advisor) =>
        need.NotWith.Count > 0 && need.NotWith.Contains(advisor.Key) ? WhyNot.Excluded
        : need.Tried.Count > 0 && need.Tried.Contains(advisor.Key) ? WhyNot.AlreadyTried
        : !need.Wish.Fits(advisor) ? WhyNot.NotWished
        : (advisor.From ?? advisor.Until) is not null && !advisor.InServiceOn(Today(advisor)) ? WhyNot.NotInService
        : null;

    private WhyNot? WhyNotByStanding(Advisor advisor, AdvisorStanding? standing) =>
        standing is { Reachable: false } ? WhyNot.Unreachable
        : need.Language != ContactNeed.AnyLanguage && !advisor.Speaks(need.Language) ? WhyNot.Language
        : !advisor.Offers(need.Channel) ? WhyNot.Channel
        : standing is not null && standing.Open >= advisor.Capacity ? WhyNot.Full
        : (advisor.Absence.Count > 0 || standing?.Away is not null) && advisor.IsAwayOn(Today(advisor), standing?.Away) ? WhyNot.Away
        : null;

    /// <summary>The part of the day in which an advisor first works within the wanted times; null when they do not.</summary>
    private DayPart? Soonest(Advisor advisor, DayRange? away) => EarliestOf(advisor) is not { } earliest ? null
        : advisor.InServiceOn(earliest.Day) && !advisor.IsAwayOn(earliest.Day, away) ? earliest.Part
        : calendar.NextMoment(advisor, away, now, need.Times) is { } moment ? calendar.PartOf(moment)
        : null;

    /// <summary>When somebody with this week would first work if they were always there; the advisor never works sooner.</summary>
    private Earliest? EarliestOf(Advisor advisor)
    {
        if (!weeks.TryGetValue(advisor.Week, out var earliest))
        {
            var always = advisor with { From = null, Until = null, Absence = [] };
            earliest = calendar.NextMoment(always, null, now, need.Times) is { } moment ? new(advisor.Week.DayOf(moment), calendar.PartOf(moment)) : null;
            weeks.Add(advisor.Week, earliest);
        }

        return earliest;
    }

    /// <summary>The date on an advisor's clock; most advisors share one clock.</summary>
    private DateOnly Today(Advisor advisor)
    {
        if (!ReferenceEquals(clock, advisor.Week.TimeZone))
        {
            clock = advisor.Week.TimeZone;
            today = advisor.Week.DayOf(now);
        }

        return today;
    }

    /// <summary>The first moment of a week.</summary>
    /// <param name="Day">The date on the clock of whoever works it.</param>
    /// <param name="Part">The part of the organisation's day.</param>
    private readonly record struct Earliest(DateOnly Day, DayPart Part);
}
