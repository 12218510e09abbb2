using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Calendar;

/// <summary>Working time the slow way: looks at the clock on the wall every minute. The measure of <see cref="WorkingCalendar"/>.</summary>
internal sealed class MinuteModel(WorkingCalendar calendar, Advisor advisor, DayRange? away)
{
    public DateTimeOffset? AddWorkingMinutes(DateTimeOffset from, int minutes)
    {
        var worked = 0;
        foreach (var minute in Minutes(from, from.AddDays(60)))
        {
            worked += Works(minute) ? 1 : 0;
            if (worked == minutes)
            {
                return minute.AddMinutes(1);
            }
        }

        return null;
    }

    public DateTimeOffset? NextMoment(DateTimeOffset from, IReadOnlyList<DayPart> times) =>
        Minutes(from, from.AddDays(60)).Where(minute => Works(minute) && (times.Count == 0 || times.Contains(PartOf(minute))))
            .Select(minute => (DateTimeOffset?)minute).FirstOrDefault();

    public DateTimeOffset? LastStart(DateTimeOffset from, DateTimeOffset until) =>
        Minutes(from, until).Where(minute => Works(minute) && (minute == from || !Works(minute.AddMinutes(-1))))
            .Select(minute => (DateTimeOffset?)minute).LastOrDefault();

    public DateTimeOffset? LastEnd(DateTimeOffset from) =>
        Minutes(from, from.AddDays(60)).Where(Works).Select(minute => (DateTimeOffset?)minute.AddMinutes(1)).LastOrDefault();

    public IReadOnlyList<DayPart> PartsWorked(DateTimeOffset now)
    {
        var today = PartOf(now).Day;
        var days = Enumerable.Range(0, 60).Select(today.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsHoliday(day)).Take(10).ToHashSet();

        return [.. Minutes(now, now.AddDays(40)).Where(Works).Select(PartOf).Where(part => days.Contains(part.Day)).Distinct()
            .OrderBy(part => part.Day).ThenBy(part => part.Part)];
    }

    private static IEnumerable<DateTimeOffset> Minutes(DateTimeOffset from, DateTimeOffset until)
    {
        for (var minute = from; minute < until; minute = minute.AddMinutes(1))
        {
            yield return minute;
        }
    }

    private bool Works(DateTimeOffset minute)
    {
        var wall = TimeZoneInfo.ConvertTime(minute, advisor.Week.TimeZone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));

        return advisor.Week.Hours.TryGetValue(day.DayOfWeek, out var slots)
            && slots.Any(slot => slot.Start <= time && time < slot.End)
            && !calendar.IsHoliday(day)
            && !advisor.Absence.Any(range => range.First <= day && day <= range.Last)
            && !(away is { } own && own.First <= day && day <= own.Last)
            && (advisor.From is null || advisor.From <= day)
            && (advisor.Until is null || day <= advisor.Until);
    }

    private DayPart PartOf(DateTimeOffset minute)
    {
        var wall = TimeZoneInfo.ConvertTime(minute, calendar.TimeZone).DateTime;

        return new(DateOnly.FromDateTime(wall), wall.Hour < 12 ? PartOfDay.Morning : wall.Hour < 18 ? PartOfDay.Afternoon : PartOfDay.Evening);
    }
}
