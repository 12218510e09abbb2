namespace VpBot.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each figure is measured; the median is reported.</param>
/// <param name="Turns">How many turns one measurement takes.</param>
/// <param name="WarmUp">How many turns each scenario takes at least before anything is measured; they are repeated until the runtime has compiled what is hot.</param>
/// <param name="Starts">How often each program is started cold.</param>
internal sealed record Effort(int Rounds, int Turns, int WarmUp, int Starts)
{
    public static Effort Full { get; } = new(Rounds: 21, Turns: 4000, WarmUp: 12000, Starts: 9);

    public static Effort Quick { get; } = new(Rounds: 3, Turns: 1500, WarmUp: 6000, Starts: 3);
}
