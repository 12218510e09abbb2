namespace VpBot.Handoff;

/// <summary>Quarters of an hour in UTC, the grain of the due index.</summary>
internal static class Quarters
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>The start of the quarter in which a moment lies.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();

        return utc.AddTicks(-(utc.Ticks % Length.Ticks));
    }

    /// <summary>The start of the quarter after it.</summary>
    public static DateTimeOffset After(DateTimeOffset moment) => Of(moment) + Length;
}
