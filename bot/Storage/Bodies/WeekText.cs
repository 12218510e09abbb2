using System.Globalization;
using VpBot.Dialogs.Calendar;

namespace VpBot.Storage.Bodies;

/// <summary>Working hours as one text a weekday, Monday first: <c>09:00:00-12:30:00 13:00:00-17:00:00</c>.</summary>
internal static class WeekText
{
    private const string TimeFormat = "HH:mm:ss";

    private static readonly DayOfWeek[] Days =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    internal static IReadOnlyList<string> Write(WorkingWeek week) => [.. Days.Select(day => string.Join(' ', week.On(day).Select(Write)))];

    internal static WorkingWeek Read(string timeZone, IReadOnlyList<string> week) => week.Count == Days.Length
        ? new(ZoneOf(timeZone), Days
            .Zip(week, (day, text) => (Day: day, Slots: ReadDay(text)))
            .Where(worked => worked.Slots.Count > 0)
            .ToDictionary(worked => worked.Day, worked => worked.Slots))
        : throw new StoredFormatException("A stored working week does not have seven days.");

    private static string Write(TimeSlot slot) => string.Create(CultureInfo.InvariantCulture, $"{slot.Start:HH:mm:ss}-{slot.End:HH:mm:ss}");

    private static IReadOnlyList<TimeSlot> ReadDay(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadSlot)];

    private static TimeSlot ReadSlot(string text) =>
        text.Split('-') is [var start, var end] && TryRead(start, out var from) && TryRead(end, out var until)
            ? new(from, until)
            : throw new StoredFormatException("Stored working hours cannot be read.");

    private static bool TryRead(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new StoredFormatException($"The time zone '{id}' is not known on this machine.");
}
