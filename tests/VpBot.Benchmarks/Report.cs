using System.Globalization;
using System.Text;

namespace VpBot.Benchmarks;

/// <summary>The measured figures as Markdown, and which of the targets of the bot they meet.</summary>
internal static class Report
{
    public const string FloorMessage = "floor, message and reply";
    public const string FloorCard = "floor, message and card";
    public const string FloorExecute = "floor, Action.Execute";
    public const string InformationMessage = "information, message and reply";
    public const string InformationExecute = "information, Action.Execute";
    public const string WaterfallMessage = "waterfall, message and reply";
    public const string WaterfallExecute = "waterfall, Action.Execute";

    private const double Mebi = 1024 * 1024;

    private static readonly string[] Names = [FloorMessage, FloorCard, FloorExecute, InformationMessage, InformationExecute, WaterfallMessage, WaterfallExecute];

    /// <param name="rounds">What was measured of each turn, round by round.</param>
    /// <param name="floor">What the floor costs apart from its turns.</param>
    /// <param name="bot">What the bot costs apart from its turns.</param>
    /// <param name="load">What else the machine did.</param>
    public static string Of(IReadOnlyDictionary<(string Name, int InFlight), List<Measurement>> rounds, Footprint floor, Footprint bot, string load)
    {
        var report = new StringBuilder();
        report.AppendLine(Line($".NET {Environment.Version}, {Environment.ProcessorCount} processors, load average {load}. No authentication; tables in memory; 1,000 employees."));
        report.AppendLine("CPU is user and system time of the process under test alone. Figures are medians over the rounds. A ratio is taken within each round, to the floor that replies with a line; its median, and in brackets between what half of the rounds lie. Last the same to the floor that answers in the same way, with a card.");
        report.AppendLine();
        report.AppendLine("| turn | in flight | turns/s | p50 ms | p99 ms | allocated KB a turn | ratio | CPU µs a turn | ratio | to the floor alike |");
        report.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var name in Names)
        {
            foreach (var inFlight in rounds.Keys.Where(key => key.Name == name).Select(key => key.InFlight).Order())
            {
                var (own, message, alike) = (rounds[(name, inFlight)], rounds[(FloorMessage, inFlight)], rounds[(FloorLike(name), inFlight)]);
                var median = Measurement.MedianOf(own);
                report.AppendLine(Line($"| {name} | {inFlight} | {median.TurnsPerSecond:N0} | {median.P50Milliseconds:F2} | {median.P99Milliseconds:F2} ")
                    + Line($"| {median.AllocatedBytes / 1024:F1} | {Ratios(own, message, turn => turn.AllocatedBytes).Median:F2} ")
                    + Line($"| {median.CpuMicroseconds:F0} | {CpuRatio(own, message)} | {CpuRatio(own, alike)} |"));
            }
        }

        report.AppendLine();
        report.AppendLine("| | floor | bot | ratio |");
        report.AppendLine("|---|--:|--:|--:|");
        report.AppendLine(Line($"| resident MB after all turns | {Megabytes(floor):F0} | {Megabytes(bot):F0} | {Megabytes(bot) / Megabytes(floor):F2} |"));
        report.AppendLine(Line($"| of which managed heap, MB | {floor.HeapBytes / Mebi:F0} | {bot.HeapBytes / Mebi:F0} | {(double)bot.HeapBytes / floor.HeapBytes:F2} |"));
        report.AppendLine(Line($"| start to first answer, ms | {floor.ColdStart.TotalMilliseconds:F0} | {bot.ColdStart.TotalMilliseconds:F0} | {bot.ColdStart / floor.ColdStart:F2} |"));
        return report.ToString();
    }

    private static string FloorLike(string name) => name switch
    {
        FloorMessage => FloorMessage,
        FloorCard or InformationMessage or WaterfallMessage => FloorCard,
        _ => FloorExecute,
    };

    private static string CpuRatio(List<Measurement> own, List<Measurement> floor)
    {
        var ratio = Ratios(own, floor, turn => turn.CpuMicroseconds);
        return own == floor ? "1.00" : Line($"{ratio.Median:F2} ({ratio.Low:F2} to {ratio.High:F2})");
    }

    private static Spread Ratios(List<Measurement> own, List<Measurement> floor, Func<Measurement, double> figure) =>
        Spread.Of(own.Zip(floor, (mine, least) => figure(mine) / figure(least)));

    private static double Megabytes(Footprint footprint) => footprint.ResidentBytes / Mebi;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
