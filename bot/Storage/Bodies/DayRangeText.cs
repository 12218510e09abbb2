using System.Globalization;
using VpBot.Dialogs.Roster;

namespace VpBot.Storage.Bodies;

/// <summary>Days as <c>2026-11-24/2026-11-27</c>, both included.</summary>
internal static class DayRangeText
{
    private const string DayFormat = "yyyy-MM-dd";

    internal static string Write(DayRange days) => string.Create(CultureInfo.InvariantCulture, $"{days.First:yyyy-MM-dd}/{days.Last:yyyy-MM-dd}");

    internal static DayRange Read(string text) =>
        text.Split('/') is [var first, var last] && TryRead(first, out var from) && TryRead(last, out var until)
            ? new(from, until)
            : throw new StoredFormatException("Stored days cannot be read.");

    private static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
