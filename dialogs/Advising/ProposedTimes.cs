using System.Globalization;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Advising;

/// <summary>The moments that an advisor may propose, on the organisation's clock, as the employee's wanted times are.</summary>
/// <param name="Parts">The parts of days to choose from, in order.</param>
/// <param name="Calendar">The organisation's clock.</param>
/// <param name="Now">The time.</param>
public sealed record ProposedTimes(IReadOnlyList<DayPart> Parts, WorkingCalendar Calendar, DateTimeOffset Now)
{
    /// <summary>The parts that are not over and not after the last day; by part of the day, so that a part that has begun can still be chosen.</summary>
    public static ProposedTimes Of(IEnumerable<DayPart> parts, DateOnly last, WorkingCalendar calendar, DateTimeOffset now)
    {
        var current = calendar.PartOf(now);
        return new([.. parts.Where(part => part.Day <= last && (part.Day > current.Day || (part.Day == current.Day && part.Part >= current.Part)))], calendar, now);
    }

    /// <summary>Reads the chosen part and time.</summary>
    /// <returns>The moment, in UTC; or what is wrong.</returns>
    public (DateTimeOffset? At, string? Problem) Read(Press press)
    {
        if (DayPart.Parse(press["part"]) is not { } part || !Parts.Contains(part))
        {
            return (null, Words.Propose_Problem_Part);
        }

        if (TimeOf(press) is not { } time || Calendar.TimeZone.IsInvalidTime(part.Day.ToDateTime(time)))
        {
            return (null, Words.Propose_Problem_Time);
        }

        if (DayPart.At(time.ToTimeSpan()) != part.Part)
        {
            return (null, Words.Propose_Problem_Outside);
        }

        var at = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(part.Day.ToDateTime(time), Calendar.TimeZone));
        return at > Now ? (at, null) : (null, Words.Propose_Problem_Past);
    }

    /// <summary>The time that was filled in; null when it is none.</summary>
    public static TimeOnly? TimeOf(Press press) =>
        TimeOnly.TryParseExact(press["time"], ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new(time.Hour, time.Minute)
            : null;
}
