namespace VpBot.Dialogs.Calendar;

/// <summary>A piece of real time.</summary>
/// <param name="Start">In UTC, included.</param>
/// <param name="End">In UTC, excluded; after <paramref name="Start"/>.</param>
internal readonly record struct RealTime(DateTime Start, DateTime End)
{
    public TimeSpan Length => End - Start;
}
