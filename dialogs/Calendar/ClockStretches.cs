namespace VpBot.Dialogs.Calendar;

/// <summary>The stretches between two moments, one after the other. A value, because a search through weeks walks through hundreds.</summary>
/// <remarks>No time zone moves its clock twice within a day.</remarks>
internal struct ClockStretches(TimeZoneInfo zone, DateTime from, DateTime until)
{
    private DateTime start = from;
    private TimeSpan? offset;

    public ClockStretch Current { get; private set; }

    public readonly ClockStretches GetEnumerator() => this;

    public bool MoveNext()
    {
        if (start >= until)
        {
            return false;
        }

        var before = offset ?? zone.GetUtcOffset(start);
        var wall = start + before;
        var midnight = wall.Date.AddDays(1) - before;
        var end = midnight < until ? midnight : until;
        var after = zone.GetUtcOffset(end);
        if (after != before)
        {
            end = MomentOfChange(zone, start, end, before);
        }

        Current = new(DateOnly.FromDateTime(wall), start, end, before);
        (start, offset) = (end, after);
        return true;
    }

    /// <summary>The first moment at which the clock is no longer <paramref name="before"/> ahead.</summary>
    private static DateTime MomentOfChange(TimeZoneInfo zone, DateTime low, DateTime high, TimeSpan before)
    {
        while (high.Ticks - low.Ticks > 1)
        {
            var middle = new DateTime(low.Ticks + ((high.Ticks - low.Ticks) / 2), DateTimeKind.Utc);
            if (zone.GetUtcOffset(middle) == before)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }
}
