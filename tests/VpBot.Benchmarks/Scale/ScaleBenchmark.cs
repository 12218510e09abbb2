using System.Globalization;
using System.Text;

namespace VpBot.Benchmarks.Scale;

/// <summary>What the bot does under numbers: many stored requests, many advisors, many people at several processes.</summary>
public static class ScaleBenchmark
{
    /// <summary>Runs all parts and writes the figures as Markdown: <c>--requests N</c> sent through the processes, <c>--stored N</c> at most, <c>--out file</c>, <c>--only choice|sweep|azurite|fleet</c>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var requests = int.Parse(Option(args, "--requests") ?? "10000", CultureInfo.InvariantCulture);
        var stored = int.Parse(Option(args, "--stored") ?? "1000000", CultureInfo.InvariantCulture);
        var only = Option(args, "--only");
        var report = new StringBuilder();
        if (only is null or "choice")
        {
            await ChoiceScale.RunAsync(Say);
        }

        if (only is null or "sweep")
        {
            await SweepScale.RunAsync(stored, Say);
        }

        if (only is null or "azurite")
        {
            await SweepScale.RunOnAzuriteAsync(Say);
        }

        if (only is null or "fleet")
        {
            await FleetScale.RunAsync(requests, Say);
        }

        if (Option(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report.ToString());
        }

        return 0;

        void Say(string line)
        {
            Console.WriteLine(line);
            report.AppendLine(line);
        }
    }

    private static string? Option(IReadOnlyList<string> args, string name)
    {
        var at = args.ToList().IndexOf(name);
        return at >= 0 && at + 1 < args.Count ? args[at + 1] : null;
    }
}
