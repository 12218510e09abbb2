using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Calendar;

/// <summary>Working time of people and of the organisation: hours, days off, public holidays, daylight saving.</summary>
/// <param name="TimeZone">The organisation's time zone.</param>
/// <param name="IsHoliday">Whether a day is a public holiday where the organisation is.</param>
public sealed record WorkingCalendar(TimeZoneInfo TimeZone, Func<DateOnly, bool> IsHoliday)
{
    /// <summary>How far ahead of a moment is looked for working time.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    /// <summary>How many working days employees choose a time from, today included when it is one.</summary>
    public const int DaysToChooseFrom = 10;

    /// <summary>More days in a row off than any holiday list has.</summary>
    private const int LongestBreak = 366;

    /// <summary>More than any clock differs from UTC.</summary>
    private const int DayMargin = 2;

    /// <summary>The day it is in the organisation's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    /// <summary>The part of the day it is in the organisation's time zone.</summary>
    public DayPart PartOf(DateTimeOffset moment)
    {
        var wall = TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime;

        return new(DateOnly.FromDateTime(wall), DayPart.At(wall.TimeOfDay));
    }

    /// <summary>Somebody's own clock when it shows another time than the organisation's in the days that are looked ahead; null when it does not or is unknown.</summary>
    public TimeZoneInfo? OtherClock(TimeZoneInfo? clock, DateTimeOffset now) =>
        clock is not null && clock.Id != TimeZone.Id && Enumerable.Range(0, Horizon.Days).Select(days => now.AddDays(days)).Any(day => clock.GetUtcOffset(day) != TimeZone.GetUtcOffset(day))
            ? clock
            : null;

    /// <summary>Whether the organisation works on a day: not a weekend, not a holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>
    /// The first working day that lies <paramref name="days"/> whole working days after the day of <paramref name="from"/>:
    /// with 0 that day itself or the first working day after it, with 2 on a Friday as on a Saturday the Tuesday.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The holidays leave no working day within a year.</exception>
    public DateOnly AddWorkingDays(DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);

        var day = WorkingDayFrom(DayOf(from).AddDays(days == 0 ? 0 : 1));
        for (var left = days; left > 1; left--)
        {
            day = WorkingDayFrom(day.AddDays(1));
        }

        return day;
    }

    /// <summary>
    /// The moment, in UTC, at which <paramref name="hours"/> of an advisor's working hours have passed since
    /// <paramref name="from"/>: the end of a working day rather than the start of the next. Null when that does not happen
    /// within 60 days.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hours"/> is negative.</exception>
    public DateTimeOffset? AddWorkingHours(Advisor advisor, DayRange? away, DateTimeOffset from, TimeSpan hours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, TimeSpan.Zero);
        if (hours == TimeSpan.Zero)
        {
            return from.ToUniversalTime();
        }

        var left = hours;
        foreach (var worked in Worked(advisor, away, from.UtcDateTime, from.UtcDateTime + Horizon))
        {
            if (left <= worked.Length)
            {
                return new DateTimeOffset(worked.Start + left);
            }

            left -= worked.Length;
        }

        return null;
    }

    /// <summary>
    /// The first moment, in UTC and not before <paramref name="from"/>, at which an advisor works within the wanted times
    /// (empty: any time); null when there is none within 60 days.
    /// </summary>
    public DateTimeOffset? NextMoment(Advisor advisor, DayRange? away, DateTimeOffset from, IReadOnlyList<DayPart> times)
    {
        var (start, end) = (from.UtcDateTime, from.UtcDateTime + Horizon);
        if (times.Count > 0)
        {
            (start, end) = Around(times, start, end);
        }

        foreach (var worked in Worked(advisor, away, start, end))
        {
            if (times.Count == 0)
            {
                return new DateTimeOffset(worked.Start);
            }

            if (FirstWithin(worked, times) is { } moment)
            {
                return new DateTimeOffset(moment);
            }
        }

        return null;
    }

    /// <summary>When an advisor last starts to work before <paramref name="until"/>, in UTC and not before <paramref name="from"/>; null when they do not work in between.</summary>
    public DateTimeOffset? LastStart(Advisor advisor, DayRange? away, DateTimeOffset from, DateTimeOffset until)
    {
        DateTimeOffset? last = null;
        DateTime? ended = null;
        foreach (var worked in Worked(advisor, away, from.UtcDateTime, until.UtcDateTime))
        {
            // Who goes on working when the clock changes does not start then.
            last = worked.Start == ended ? last : new DateTimeOffset(worked.Start);
            ended = worked.End;
        }

        return last;
    }

    /// <summary>When an advisor ends their last work within 60 days of <paramref name="from"/>, in UTC; null when they do not work in that time.</summary>
    public DateTimeOffset? LastEnd(Advisor advisor, DayRange? away, DateTimeOffset from)
    {
        DateTimeOffset? last = null;
        foreach (var worked in Worked(advisor, away, from.UtcDateTime, from.UtcDateTime + Horizon))
        {
            last = new DateTimeOffset(worked.End);
        }

        return last;
    }

    /// <summary>
    /// The parts of the organisation's next ten working days (today is the first when it is one) in which an advisor works
    /// at some moment not before <paramref name="now"/>; in order.
    /// </summary>
    public IReadOnlyList<DayPart> PartsWorked(Advisor advisor, DayRange? away, DateTimeOffset now) => PartsWorked([(advisor, away)], now);

    /// <summary>The parts of those days in which any of these advisors works, each once, in order.</summary>
    public IReadOnlyList<DayPart> PartsWorked(IReadOnlyList<(Advisor Advisor, DayRange? Away)> advisors, DateTimeOffset now)
    {
        var last = AddWorkingDays(now, IsWorkingDay(DayOf(now)) ? DaysToChooseFrom - 1 : DaysToChooseFrom);
        var until = last.AddDays(DayMargin).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

        var parts = new List<DayPart>(DaysToChooseFrom * DayPart.InADay);
        foreach (var stretch in ClockStretch.Between(TimeZone, now.UtcDateTime, until))
        {
            if (stretch.Day <= last && IsWorkingDay(stretch.Day))
            {
                AddParts(stretch, advisors, parts);
            }
        }

        parts.Sort();
        return parts;
    }

    private AdvisorHours Worked(Advisor advisor, DayRange? away, DateTime from, DateTime until) => new(this, advisor, away, from, until);

    private DateOnly WorkingDayFrom(DateOnly day)
    {
        for (var passed = 0; passed <= LongestBreak; passed++)
        {
            if (IsWorkingDay(day.AddDays(passed)))
            {
                return day.AddDays(passed);
            }
        }

        throw new InvalidOperationException("The holidays leave no working day within a year.");
    }

    /// <summary>The first moment of real time that lies in one of these parts of the organisation's days; null when none does.</summary>
    private DateTime? FirstWithin(RealTime time, IReadOnlyList<DayPart> times)
    {
        foreach (var stretch in ClockStretch.Between(TimeZone, time.Start, time.End))
        {
            for (var part = DayPart.At(stretch.OpensAt); part <= PartOfDay.Evening; part++)
            {
                if (stretch.Showing(part) is { } piece && times.Contains(new(stretch.Day, part)))
                {
                    return piece.Start;
                }
            }
        }

        return null;
    }

    /// <summary>Adds the parts of a stretch in which somebody works, each once.</summary>
    private void AddParts(ClockStretch stretch, IReadOnlyList<(Advisor Advisor, DayRange? Away)> advisors, List<DayPart> parts)
    {
        for (var part = DayPart.At(stretch.OpensAt); part <= PartOfDay.Evening; part++)
        {
            if (stretch.Showing(part) is { } time && new DayPart(stretch.Day, part) is var day && !parts.Contains(day) && SomebodyWorks(advisors, time))
            {
                parts.Add(day);
            }
        }
    }

    private bool SomebodyWorks(IReadOnlyList<(Advisor Advisor, DayRange? Away)> advisors, RealTime time)
    {
        for (var i = 0; i < advisors.Count; i++)
        {
            if (Worked(advisors[i].Advisor, advisors[i].Away, time.Start, time.End).MoveNext())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Narrows a search to the days of the wanted times, so that a wish for next week does not cost a walk through this one.</summary>
    private static (DateTime Start, DateTime End) Around(IReadOnlyList<DayPart> times, DateTime start, DateTime end)
    {
        var (first, last) = (times.Min(part => part.Day).DayNumber - DayMargin, times.Max(part => part.Day).DayNumber + DayMargin);
        var (startDay, endDay) = (DateOnly.FromDateTime(start).DayNumber, DateOnly.FromDateTime(end).DayNumber);

        return (
            first <= startDay ? start : first > endDay ? end : DateOnly.FromDayNumber(first).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            last >= endDay ? end : last < startDay ? start : DateOnly.FromDayNumber(last).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }
}
