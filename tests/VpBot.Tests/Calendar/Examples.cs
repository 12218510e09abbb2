using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Calendar;

/// <summary>An advisor and a calendar to start a test from.</summary>
internal static class Examples
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static readonly WorkingCalendar Dutch = new(Amsterdam, PublicHolidays.For("NL"));

    public static readonly IReadOnlyList<DayOfWeek> Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Works on weekdays from nine to five in Amsterdam, in Dutch, by every channel.</summary>
    public static Advisor Advisor(string key = "a") => new(
        new AdvisorKey(key),
        new Guid(Enumerable.Range(0, 16).Select(i => (byte)(i < key.Length ? key[i] : 1)).ToArray()),
        "Sam de Vries",
        AdvisorKind.Internal,
        NineToFive(Amsterdam),
        ["nl"],
        Enum.GetValues<ContactChannel>(),
        5);

    public static WorkingWeek NineToFive(TimeZoneInfo zone) => WorkingWeek.Of(zone, Weekdays.Select(day => (day, Slot("09:00", "17:00"))));

    public static TimeSlot Slot(string start, string end) => new(Time(start), Time(end));

    public static TimeOnly Time(string time) => TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static DayPart Part(string part) => DayPart.Parse(part).ShouldNotBeNull();

    /// <summary>A moment as <c>2026-11-24T10:00+01:00</c>.</summary>
    public static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
