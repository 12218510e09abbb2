using VpBot.Dialogs.Calendar;

namespace VpBot.Handoff;

/// <summary>By when the employee hears.</summary>
/// <param name="Day">The last day, in the organisation's time zone.</param>
/// <param name="By">The moment, in UTC, at which it is missed.</param>
internal readonly record struct Promise(DateOnly Day, DateTimeOffset By)
{
    /// <summary>Whole working days end with the day; a fraction counts on from the minute of sending.</summary>
    public static Promise Of(WorkingCalendar calendar, DateTimeOffset sentAt, double workingDays)
    {
        var whole = (int)Math.Floor(workingDays);
        var rest = TimeSpan.FromDays(workingDays - whole);
        if (rest == TimeSpan.Zero)
        {
            var day = calendar.AddWorkingDays(sentAt, whole);
            return new(day, StartOf(day.AddDays(1), calendar.TimeZone));
        }

        var passed = whole == 0 ? 0 : calendar.AddWorkingDays(sentAt, whole).DayNumber - calendar.DayOf(sentAt).DayNumber;
        var by = sentAt.ToUniversalTime().AddDays(passed) + rest;
        return new(calendar.DayOf(by), by);
    }

    /// <summary>The same, but not before that day is over: nobody makes contact before it is safe.</summary>
    public Promise NotBefore(DateOnly? day, WorkingCalendar calendar) => day is { } safe && safe > Day ? new(safe, StartOf(safe.AddDays(1), calendar.TimeZone)) : this;

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Where the clock jumps at midnight the day starts an hour later.
        return new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone));
    }
}
