namespace VpBot.Benchmarks.Driving;

/// <summary>How long turns took.</summary>
/// <param name="Elapsed">All together, from the first sent to the last answered.</param>
/// <param name="Turns">Each, the shortest first.</param>
internal sealed record Timing(TimeSpan Elapsed, IReadOnlyList<TimeSpan> Turns)
{
    public double TurnsPerSecond => Turns.Count / Elapsed.TotalSeconds;

    /// <summary>The time within which this share of the turns was answered.</summary>
    public TimeSpan Within(double share) => Turns[(int)Math.Min(Turns.Count - 1, Math.Ceiling(Turns.Count * share) - 1)];
}
