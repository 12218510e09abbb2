using System.Diagnostics;

namespace VpBot.Local.Parts;

/// <summary>A program that runs beside us until it is stopped. What it says goes to a log file; the last lines are kept.</summary>
public sealed class Part : IAsyncDisposable
{
    private const int LinesKept = 20;

    private readonly Process process;
    private readonly StreamWriter log;
    private readonly Queue<string> lastLines = new(LinesKept);
    private readonly Lock gate = new();
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<string>? onLine;
    private bool stopped;

    private Part(string name, ProcessStartInfo start, string logFile, Action<string>? onLine)
    {
        Name = name;
        LogFile = logFile;
        this.onLine = onLine;
        Directory.CreateDirectory(Path.GetDirectoryName(logFile)!);
        log = new StreamWriter(new FileStream(logFile, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, said) => Hear(said.Data);
        process.ErrorDataReceived += (_, said) => Hear(said.Data);
    }

    /// <summary>What people call this program, such as "Azurite".</summary>
    public string Name { get; }

    /// <summary>Where everything it says is written; overwritten at each start.</summary>
    public string LogFile { get; }

    /// <summary>The process id.</summary>
    public int Id => process.Id;

    /// <summary>Done when the program has ended, with its exit code.</summary>
    public Task<int> Exited => exited.Task;

    /// <summary>The last lines that the program said, oldest first.</summary>
    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (gate)
            {
                return [.. lastLines];
            }
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="start">How to start it; its streams are redirected here.</param>
    /// <param name="logFile">Where its output goes.</param>
    /// <param name="onLine">Told each line, on any thread.</param>
    /// <exception cref="CannotRunException">The program could not be started.</exception>
    public static Part Start(string name, ProcessStartInfo start, string logFile, Action<string>? onLine = null)
    {
        var part = new Part(name, start, logFile, onLine);
        try
        {
            part.process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            part.log.Dispose();
            throw new CannotRunException($"{name} could not be started ({start.FileName}): {error.Message}", error);
        }

        part.process.BeginOutputReadLine();
        part.process.BeginErrorReadLine();
        _ = part.WatchAsync();
        return part;
    }

    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <param name="ready">The question; an <see cref="HttpRequestException"/> or socket error counts as no.</param>
    /// <param name="atMost">How long to keep asking.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="CannotRunException">The program ended, or the time is over.</exception>
    public async Task UntilAsync(Func<CancellationToken, Task<bool>> ready, TimeSpan atMost, CancellationToken ct)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(atMost);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (!Exited.IsCompleted && !await Answers(ready, deadline.Token))
            {
                await again.WaitForNextTickAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new CannotRunException($"{Name} was not ready after {atMost.TotalSeconds:0} s. {Tail()}", late);
        }

        if (Exited.IsCompleted)
        {
            throw new CannotRunException(await EpitaphAsync());
        }
    }

    /// <summary>What to tell a person about a program that has ended by itself.</summary>
    public async Task<string> EpitaphAsync() => $"{Name} ended by itself with exit code {await Exited}. {Tail()}";

    /// <summary>Kills the program and all that it started, and waits until it is gone. Does nothing the second time.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await Exited;
        process.Dispose();
        await log.DisposeAsync();
    }

    private static async Task<bool> Answers(Func<CancellationToken, Task<bool>> ready, CancellationToken ct)
    {
        try
        {
            return await ready(ct);
        }
        catch (Exception error) when (error is HttpRequestException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private async Task WatchAsync()
    {
        await process.WaitForExitAsync();
        exited.SetResult(process.ExitCode);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (gate)
        {
            if (lastLines.Count == LinesKept)
            {
                lastLines.Dequeue();
            }

            lastLines.Enqueue(line);
            log.WriteLine(line);
        }

        onLine?.Invoke(line);
    }

    private string Tail() => $"Its log is {LogFile}. Last lines:{Environment.NewLine}{string.Join(Environment.NewLine, LastLines)}";
}
