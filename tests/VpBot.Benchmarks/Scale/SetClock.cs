namespace VpBot.Benchmarks.Scale;

/// <summary>A clock that is set; durations are measured with a real one.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
