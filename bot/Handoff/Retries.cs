namespace VpBot.Handoff;

/// <summary>When a delivery that failed is tried again.</summary>
internal static class Retries
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Nothing arrived: as soon as the channel allows, within reason.</summary>
    public static DateTimeOffset Busy(Delivery delivery, DateTimeOffset now) =>
        now + TimeSpan.FromTicks(Math.Clamp((delivery.RetryAfter ?? Soon).Ticks, Soon.Ticks, Longest.Ticks));

    /// <summary>
    /// Perhaps it arrived. What is sent here may be repeated (a second card of the same offer does the same as the first, and what was
    /// not delivered would lose a request), but not at once: in most cases it did arrive, and the person answers before the next quarter.
    /// </summary>
    public static DateTimeOffset Unknown(DateTimeOffset now) => Quarters.After(now);
}
