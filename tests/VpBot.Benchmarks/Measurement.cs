namespace VpBot.Benchmarks;

/// <summary>One kind of turn at one number in flight, in one round or as medians over the rounds.</summary>
internal sealed record Measurement(double TurnsPerSecond, double P50Milliseconds, double P99Milliseconds, double CpuMicroseconds, double AllocatedBytes)
{
    public static Measurement MedianOf(IReadOnlyList<Measurement> rounds) => new(
        Median(rounds, round => round.TurnsPerSecond),
        Median(rounds, round => round.P50Milliseconds),
        Median(rounds, round => round.P99Milliseconds),
        Median(rounds, round => round.CpuMicroseconds),
        Median(rounds, round => round.AllocatedBytes));

    private static double Median(IReadOnlyList<Measurement> rounds, Func<Measurement, double> figure) => Spread.Of(rounds.Select(figure)).Median;
}
