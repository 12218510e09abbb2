using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using VpBot.Benchmarks.Hosts;

namespace VpBot.Benchmarks.Driving;

/// <summary>A program under test in a process of its own.</summary>
internal sealed class UnderTest : IAsyncDisposable
{
    /// <summary>The programs as they are deployed; those that were just built when they were not published.</summary>
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "publish") is var published && Directory.Exists(published) ? published : AppContext.BaseDirectory;

    private readonly Process process;

    private UnderTest(Process process, Uri endpoint) => (this.process, Endpoint) = (process, endpoint);

    /// <summary>Where it takes activities.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a program; it may not be listening yet.</summary>
    public static UnderTest Start(string name)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Path.Combine(Folder, Path.GetFileName(Environment.ProcessPath!)), ["serve", name, address])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Warning";
        return new UnderTest(Process.Start(start)!, new Uri(address + "/api/messages"));
    }

    /// <summary>Waits until it listens.</summary>
    public async Task ReadyAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == ControlLine.Ready)
            {
                return;
            }
        }

        throw new InvalidOperationException("The program under test ended before it listened.");
    }

    /// <summary>What it has used since its start.</summary>
    public Task<Usage> CountAsync() => AskAsync(ControlLine.Count);

    /// <summary>Gives it the roster that the turns need.</summary>
    public Task SeedAsync() => AskAsync(ControlLine.Seed);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<Usage> AskAsync(string command)
    {
        await process.StandardInput.WriteLineAsync(command);
        var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The program under test is gone.");
        var figures = answer.Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new Usage(figures[0], figures[1], figures[2], figures[3], figures[4]);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
