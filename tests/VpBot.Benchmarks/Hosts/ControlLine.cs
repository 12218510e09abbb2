using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace VpBot.Benchmarks.Hosts;

/// <summary>
/// The line between the driver and a program under test: its standard input and output, so that nothing that is measured
/// is added to what it serves.
/// </summary>
internal static class ControlLine
{
    public const string Ready = "ready";
    public const string Count = "count";
    public const string Seed = "seed";

    /// <summary>Serves until the driver closes the line.</summary>
    public static async Task<int> ServeAsync(WebApplication app, Func<Task> seed)
    {
        await app.StartAsync();
        Console.WriteLine(Ready);
        while (await Console.In.ReadLineAsync() is { } command)
        {
            if (command == Seed)
            {
                await seed();
            }

            Console.WriteLine(Counted());
        }

        await app.StopAsync();
        return 0;
    }

    private static string Counted()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.CpuUsage.TotalTime.TotalMicroseconds:F0} {GC.GetTotalAllocatedBytes(precise: true)} {process.WorkingSet64} {GC.GetGCMemoryInfo().TotalCommittedBytes} {JitInfo.GetCompiledMethodCount()}");
    }
}
