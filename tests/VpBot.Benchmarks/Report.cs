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

    public static string Of(IReadOnlyDictionary<(string Name, int InFlight), Measurement> measured, Footprint floor, Footprint bot, string load)
    {
        var report = new StringBuilder();
        report.AppendLine(Line($".NET {Environment.Version}, {Environment.ProcessorCount} processors, load average {load}. No authentication; tables in memory; 1,000 employees."));
        report.AppendLine("CPU is user and system time of the process under test alone. Ratios are to the floor that replies with a line; in brackets to the floor that answers in the same way, with a card.");
        report.AppendLine();
        report.AppendLine("| turn | in flight | turns/s | p50 ms | p99 ms | CPU µs a turn | ratio | allocated KB a turn | ratio |");
        report.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var name in Names)
        {
            foreach (var inFlight in measured.Keys.Where(key => key.Name == name).Select(key => key.InFlight).Order())
            {
                var (own, message, alike) = (measured[(name, inFlight)], measured[(FloorMessage, inFlight)], measured[(FloorLike(name), inFlight)]);
                report.AppendLine(Line(
                    $"| {name} | {inFlight} | {own.TurnsPerSecond:N0} | {own.P50Milliseconds:F2} | {own.P99Milliseconds:F2} | {own.CpuMicroseconds:F0} | {Ratio(own.CpuMicroseconds, message.CpuMicroseconds, alike.CpuMicroseconds)} | {own.AllocatedBytes / 1024:F1} | {Ratio(own.AllocatedBytes, message.AllocatedBytes, alike.AllocatedBytes)} |"));
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

    private static string Ratio(double own, double message, double alike) => Line($"{own / message:F2} ({own / alike:F2})");

    private static double Megabytes(Footprint footprint) => footprint.ResidentBytes / Mebi;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
