namespace VpBot.Dialogs.Calendar;

/// <summary>The hours somebody works each weekday, in their own time zone. Weeks with the same hours in the same zone are equal.</summary>
/// <param name="TimeZone">The time zone of the hours.</param>
/// <param name="Hours">For each weekday the intervals in order, not overlapping; a day that is absent or empty is not worked.</param>
/// <exception cref="ArgumentException">An interval ends before it starts, or intervals of a day overlap or are out of order.</exception>
public sealed record WorkingWeek(TimeZoneInfo TimeZone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeSlot>> Hours)
{
    /// <summary>For each weekday the intervals in order, not overlapping; a day that is absent or empty is not worked.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeSlot>> Hours { get; init => field = Sound(value); } = Sound(Hours);

    /// <summary>Whether no day is worked.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var day in Days)
            {
                if (On(day).Count > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Puts loose intervals in order; intervals that touch stay two.</summary>
    /// <exception cref="ArgumentException">An interval ends before it starts, or intervals of a day overlap.</exception>
    public static WorkingWeek Of(TimeZoneInfo timeZone, params IEnumerable<(DayOfWeek Day, TimeSlot Slot)> slots) =>
        new(timeZone, slots
            .GroupBy(worked => worked.Day, worked => worked.Slot)
            .ToDictionary(day => day.Key, IReadOnlyList<TimeSlot> (day) => [.. day.OrderBy(slot => slot.Start)]));

    /// <summary>The intervals of a weekday; empty when that day is not worked.</summary>
    public IReadOnlyList<TimeSlot> On(DayOfWeek day) => Hours.TryGetValue(day, out var slots) ? slots : [];

    /// <summary>The day it is on the clock of whoever works these hours.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    public bool Equals(WorkingWeek? other) =>
        other is not null && TimeZone.Id == other.TimeZone.Id && Array.TrueForAll(Days, day => On(day).SequenceEqual(other.On(day)));

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(TimeZone.Id, StringComparer.Ordinal);
        foreach (var slot in Days.SelectMany(On))
        {
            hash.Add(slot);
        }

        return hash.ToHashCode();
    }

    private static readonly DayOfWeek[] Days = Enum.GetValues<DayOfWeek>();

    private static IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeSlot>> Sound(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeSlot>> hours)
    {
        foreach (var (day, slots) in hours)
        {
            for (var i = 0; i < slots.Count; i++)
            {
                if (slots[i].End <= slots[i].Start || (i > 0 && slots[i].Start < slots[i - 1].End))
                {
                    throw new ArgumentException($"The hours of {day} end before they start, overlap or are out of order.", nameof(hours));
                }
            }
        }

        return hours;
    }
}
