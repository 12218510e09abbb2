using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>Judges advisors for one request at one moment. Looks at working time last, because only that costs anything.</summary>
internal sealed class Suitability(ContactNeed need, IReadOnlyDictionary<AdvisorKey, AdvisorStanding> standings, WorkingCalendar calendar, DateTimeOffset now)
{
    private TimeZoneInfo? clock;
    private DateOnly today;
    private DateTimeOffset? soonest;
    private DayPart part;

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

        if (calendar.NextMoment(advisor, standing?.Away, now, need.Times) is not { } moment)
        {
            return WhyNot.NotWorkingThen;
        }

        candidate = new(advisor.Key, PartOf(moment), standing?.Open ?? 0, standing?.LastOffered);
        return null;
    }

    /// <summary>Whether an advisor works at some moment within the wanted times.</summary>
    public bool WorksThen(Advisor advisor) =>
        calendar.NextMoment(advisor, standings.TryGetValue(advisor.Key, out var standing) ? standing.Away : null, now, need.Times) is not null;

    private WhyNot? WhyNotByRoster(Advisor advisor) =>
        need.NotWith.Count > 0 && need.NotWith.Contains(advisor.Key) ? WhyNot.Excluded
        : need.Tried.Count > 0 && need.Tried.Contains(advisor.Key) ? WhyNot.AlreadyTried
        : !need.Wish.Fits(advisor) ? WhyNot.NotWished
        : (advisor.From ?? advisor.Until) is not null && !advisor.InServiceOn(Today(advisor)) ? WhyNot.NotInService
        : null;

    private WhyNot? WhyNotByStanding(Advisor advisor, AdvisorStanding? standing) =>
        standing is { Reachable: false } ? WhyNot.Unreachable
        : !Speaks(advisor, need.Language) ? WhyNot.Language
        : !Offers(advisor, need.Channel) ? WhyNot.Channel
        : standing is not null && standing.Open >= advisor.Capacity ? WhyNot.Full
        : (advisor.Absence.Count > 0 || standing?.Away is not null) && advisor.IsAwayOn(Today(advisor), standing?.Away) ? WhyNot.Away
        : null;

    private static bool Speaks(Advisor advisor, string language)
    {
        for (var i = 0; i < advisor.Languages.Count; i++)
        {
            if (string.Equals(advisor.Languages[i], language, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Offers(Advisor advisor, ContactChannel channel)
    {
        for (var i = 0; i < advisor.Channels.Count; i++)
        {
            if (advisor.Channels[i] == channel)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The part of the day of a moment; many advisors begin at the same.</summary>
    private DayPart PartOf(DateTimeOffset moment)
    {
        if (soonest != moment)
        {
            soonest = moment;
            part = calendar.PartOf(moment);
        }

        return part;
    }

    /// <summary>The date on an advisor's clock; most advisors share one clock.</summary>
    private DateOnly Today(Advisor advisor)
    {
        if (!ReferenceEquals(clock, advisor.Week.TimeZone))
        {
            clock = advisor.Week.TimeZone;
            today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, clock).DateTime);
        }

        return today;
    }
}
