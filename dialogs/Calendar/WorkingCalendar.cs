using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Calendar;

/// <summary>Working time of people and of the organisation: hours, days off, public holidays, daylight saving.</summary>
/// <param name="TimeZone">The organisation's time zone.</param>
/// <param name="IsHoliday">Whether a day is a public holiday where the organisation is.</param>
public sealed record WorkingCalendar(TimeZoneInfo TimeZone, Func<DateOnly, bool> IsHoliday)
{
    /// <summary>The day it is in the organisation's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    /// <summary>Whether the organisation works on a day: not a weekend, not a holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The first working day that lies <paramref name="days"/> whole working days after the day of <paramref name="from"/>.</summary>
    public DateOnly AddWorkingDays(DateTimeOffset from, int days) => throw new NotSupportedException();

    /// <summary>The moment at which <paramref name="hours"/> of an advisor's working hours have passed since <paramref name="from"/>; null when that does not happen within 60 days.</summary>
    public DateTimeOffset? AddWorkingHours(Advisor advisor, DayRange? away, DateTimeOffset from, TimeSpan hours) => throw new NotSupportedException();

    /// <summary>The first moment, not before <paramref name="from"/>, at which an advisor works within the wanted times (empty: any time); null when there is none within 60 days.</summary>
    public DateTimeOffset? NextMoment(Advisor advisor, DayRange? away, DateTimeOffset from, IReadOnlyList<DayPart> times) => throw new NotSupportedException();

    /// <summary>The parts of the next ten working days, not before <paramref name="now"/>, on which an advisor works.</summary>
    public IReadOnlyList<DayPart> PartsWorked(Advisor advisor, DayRange? away, DateTimeOffset now) => throw new NotSupportedException();
}
