namespace VpBot.Dialogs.Calendar;

/// <summary>
/// A stretch of real time during which a clock on the wall shows one date and is not moved forward or back. All that
/// has to do with daylight saving is here: whoever adds up parts of stretches counts every moment once.
/// </summary>
/// <param name="Day">The date on the wall.</param>
/// <param name="Start">In UTC, included.</param>
/// <param name="End">In UTC, excluded; after <paramref name="Start"/>.</param>
/// <param name="Offset">What the clock on the wall is ahead of UTC.</param>
internal readonly record struct ClockStretch(DateOnly Day, DateTime Start, DateTime End, TimeSpan Offset)
{
    /// <summary>The time on the wall when the stretch starts.</summary>
    public TimeSpan OpensAt => Start + Offset - Midnight;

    /// <summary>The time on the wall when the stretch ends; 24:00 at the end of the day.</summary>
    public TimeSpan ClosesAt => End + Offset - Midnight;

    private DateTime Midnight => Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The stretches between two moments, in order and without holes.</summary>
    public static ClockStretches Between(TimeZoneInfo zone, DateTime from, DateTime until) => new(zone, from, until);

    /// <summary>The real time within this stretch at which the clock shows a time from <paramref name="opens"/> to before <paramref name="closes"/>; null when there is none.</summary>
    public RealTime? Showing(TimeSpan opens, TimeSpan closes)
    {
        var start = Midnight + opens - Offset;
        var end = Midnight + closes - Offset;
        start = start < Start ? Start : start;
        end = end > End ? End : end;

        return start < end ? new(start, end) : null;
    }

    /// <summary>The real time within this stretch that lies in a part of the day; null when there is none.</summary>
    public RealTime? Showing(PartOfDay part)
    {
        var (opens, closes) = DayPart.Times(part);
        return Showing(opens, closes);
    }
}
