namespace VpBot.Dialogs.Calendar;

/// <summary>The hours somebody works each weekday, in their own time zone.</summary>
/// <param name="TimeZone">The time zone of the hours.</param>
/// <param name="Hours">For each weekday the intervals in order, not overlapping; a day that is absent or empty is not worked.</param>
public sealed record WorkingWeek(TimeZoneInfo TimeZone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeSlot>> Hours)
{
    /// <summary>The intervals of a weekday; empty when that day is not worked.</summary>
    public IReadOnlyList<TimeSlot> On(DayOfWeek day) => Hours.TryGetValue(day, out var slots) ? slots : [];
}
