using System.Globalization;
using System.Text.RegularExpressions;
using VpBot.Dialogs.Calendar;

namespace VpBot.Dialogs.Roster;

/// <summary>The working hours of a day as a cell has them: <c>09:00-12:30 13:00-17:00</c>, also <c>9-17</c>, <c>9.00 – 12.30, 13.00 – 17.00</c>.</summary>
internal static partial class HoursText
{
    private const int MinutesInDay = 24 * 60;

    private static readonly string[] DayOff = ["VRIJ", "OFF", "NIET", "GEEN", "NONE"];

    /// <summary>The intervals in order, empty for a day off; or the problem.</summary>
    public static (IReadOnlyList<TimeSlot> Slots, RosterProblem? Problem) Parse(string text)
    {
        if (DayOff.Contains(CellText.Fold(text), StringComparer.Ordinal))
        {
            return ([], null);
        }

        var intervals = new List<(int Start, int End)>();
        var read = 0;
        foreach (Match match in Interval().Matches(text))
        {
            intervals.Add((Minutes(match, "h1", "m1"), Minutes(match, "h2", "m2")));
            read += match.Length;
        }

        intervals.Sort();
        var problem = read != text.Length || intervals.Count == 0 || intervals.Exists(interval => interval.Start >= MinutesInDay || interval.End >= MinutesInDay)
            ? RosterProblem.HoursUnreadable
            : intervals.Exists(interval => interval.End <= interval.Start) ? RosterProblem.HoursReversed
            : intervals.Zip(intervals.Skip(1)).Any(pair => pair.Second.Start < pair.First.End) ? RosterProblem.HoursOverlap
            : (RosterProblem?)null;

        return problem is null ? ([.. intervals.Select(interval => new TimeSlot(Time(interval.Start), Time(interval.End)))], null) : ([], problem);
    }

    /// <summary>The form that the template shows.</summary>
    public static string Format(IReadOnlyList<TimeSlot> slots) =>
        string.Join(' ', slots.Select(slot => string.Create(CultureInfo.InvariantCulture, $"{slot.Start:HH:mm}-{slot.End:HH:mm}")));

    private static TimeOnly Time(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);

    private static int Minutes(Match match, string hour, string minute) =>
        (int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture) * 60)
        + (match.Groups[minute].Success ? int.Parse(match.Groups[minute].Value, CultureInfo.InvariantCulture) : 0);

    /// <summary>One interval and what separates it from the next.</summary>
    [GeneratedRegex(@"\G(?<h1>[0-9]{1,2})(?:[:.](?<m1>[0-5][0-9]))?\s*[-‐‑–—]\s*(?<h2>[0-9]{1,2})(?:[:.](?<m2>[0-5][0-9]))?(?:\s*[,;/&]\s*|\s+|\z)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Interval();
}
