namespace VpBot.Benchmarks;

/// <summary>How figures lie: the one in the middle, and between which two half of them are.</summary>
internal sealed record Spread(double Low, double Median, double High)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        var ordered = figures.Order().ToList();
        return new Spread(ordered[ordered.Count / 4], ordered[ordered.Count / 2], ordered[ordered.Count * 3 / 4]);
    }
}
