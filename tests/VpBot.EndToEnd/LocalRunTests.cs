using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using VpBot.Local;
using VpBot.Local.Parts;

namespace VpBot.EndToEnd;

public sealed class LocalRunTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task When_the_bot_dies_everything_stops_and_says_why()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var run = await RunAsync(patience.Token);

        Kill(run.Stage.BotProcess);

        (await run.Part.Exited.WaitAsync(patience.Token)).ShouldBe(1);
        (await File.ReadAllTextAsync(run.Part.LogFile, patience.Token)).ShouldContain("The bot ended by itself with exit code ");
        run.Addresses.ShouldAllBe(address => !Answers(address));
    }

    [Fact]
    public async Task When_asked_to_stop_everything_stops()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var run = await RunAsync(patience.Token);

        using var ask = Process.Start("kill", ["-TERM", $"{run.Part.Id}"]);

        (await run.Part.Exited.WaitAsync(patience.Token)).ShouldBe(0);
        run.Part.LastLines[^1].ShouldBe("Stopping.");
        run.Addresses.ShouldAllBe(address => !Answers(address));
    }

    [Fact]
    public async Task When_killed_hard_nothing_is_left_behind()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var run = await RunAsync(patience.Token);

        using var ask = Process.Start("kill", ["-KILL", $"{run.Part.Id}"]);

        await run.Part.Exited.WaitAsync(patience.Token);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (run.Addresses.Any(Answers))
        {
            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_line()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var folder = Folder();

        await using var part = Part.Start("The local run", Start(folder, "--bot-port", $"{port}"), Path.Combine(folder, "local.log"));

        (await part.Exited.WaitAsync(patience.Token)).ShouldBe(1);
        part.LastLines.ShouldHaveSingleItem().ShouldStartWith($"Port {port} is taken, the bot needs it.");
    }

    private static async Task<Run> RunAsync(CancellationToken ct)
    {
        var folder = Folder();
        var ready = Path.Combine(folder, "ready.json");
        var start = Start(folder, "--bot-port", "0", "--first-window-port", "0", "--ready-file", ready, "--no-roster");
        var part = Part.Start("The local run", start, Path.Combine(folder, "local.log"));
        await part.UntilAsync(_ => Task.FromResult(File.Exists(ready)), Patience, ct);
        return new Run(part, await RunningStage.ReadAsync(ready, ct));
    }

    private static ProcessStartInfo Start(string folder, params string[] options) =>
        new("dotnet", [Stage.Program, "--no-browser", "--run-folder", folder, .. Stage.OtherBot, .. options]);

    private static string Folder() =>
        Directory.CreateDirectory(Path.Combine(TestResults.Folder, "runs", RandomNumberGenerator.GetHexString(8, lowercase: true))).FullName;

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill(entireProcessTree: true);
    }

    private static bool Answers(Uri address)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect("127.0.0.1", address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private sealed record Run(Part Part, RunningStage Stage) : IAsyncDisposable
    {
        public IEnumerable<Uri> Addresses => Stage.Windows.Values.Select(window => window.Address).Append(Stage.Bot);

        public ValueTask DisposeAsync() => Part.DisposeAsync();
    }
}
