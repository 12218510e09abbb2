using System.Globalization;
using System.Text.RegularExpressions;
using VpBot.Local.Personas;

namespace VpBot.Local.Parts;

/// <summary>
/// A running Agents Playground: the Teams window of one person. Loading its page installs the app for that person, each
/// time: until then the bot does not know them, and after a reload the window shows only what comes from then on.
/// </summary>
public sealed partial class PlaygroundWindow : IAsyncDisposable
{
    private PlaygroundWindow(Part part, Persona persona, Uri address)
    {
        Part = part;
        Persona = persona;
        Address = address;
    }

    public Part Part { get; }

    /// <summary>Whose window it is.</summary>
    public Persona Persona { get; }

    /// <summary>The page to open in a browser.</summary>
    public Uri Address { get; }

    /// <summary>Starts a Playground and waits until it listens.</summary>
    /// <param name="tools">Where the Playground is.</param>
    /// <param name="persona">Whose window it is.</param>
    /// <param name="bot">Where the bot takes activities.</param>
    /// <param name="runFolder">A folder for this run; the persona gets a folder in it.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="port">The port; 0 picks a free one.</param>
    /// <exception cref="CannotRunException">The port is taken, or the Playground does not start.</exception>
    public static async Task<PlaygroundWindow> StartAsync(
        NodeTools tools, Persona persona, Uri bot, string runFolder, CancellationToken ct, int port = 0)
    {
        var asked = Ports.Take(port, "a Teams window", "--first-window-port");
        var folder = Path.Combine(runFolder, persona.Key);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), PlaygroundConfig.For(persona), ct);

        var start = tools.Start(tools.Playground, "start", "-e", bot.AbsoluteUri, "-c", "msteams", "-p", $"{asked}", "--dt");
        start.WorkingDirectory = folder;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment.Remove("M365_AGENTS_PLAYGROUND_CONFIG_PATH");
        start.Environment.Remove("TEAMS_APP_TEST_TOOL_CONFIG_PATH");

        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var part = Part.Start($"The window of {persona.Name}", start, Path.Combine(runFolder, "logs", $"{persona.Key}.log"), line => Listen(line, listening));
        try
        {
            await part.UntilAsync(_ => Task.FromResult(listening.Task.IsCompleted), TimeSpan.FromSeconds(60), ct);
            var actual = await listening.Task;
            if (port != 0 && actual != port)
            {
                throw new CannotRunException($"Port {port} was taken while the window of {persona.Name} started. Try again, or choose others with --first-window-port.");
            }

            var window = new PlaygroundWindow(part, persona, new Uri($"http://localhost:{actual}/"));
            await window.CheckConfigurationAsync(ct);
            return window;
        }
        catch
        {
            await part.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Part.DisposeAsync();

    // With a configuration that it cannot read the Playground listens all the same, but nothing behind it works.
    private async Task CheckConfigurationAsync(CancellationToken ct)
    {
        using var http = new HttpClient();
        await Part.UntilAsync(
            async stop =>
            {
                using var answer = await http.GetAsync(new Uri(Address, "/_internal/v1/config"), stop);
                return answer.IsSuccessStatusCode;
            },
            TimeSpan.FromSeconds(30),
            ct);
    }

    private static void Listen(string line, TaskCompletionSource<int> listening)
    {
        if (ListeningLine().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningLine();
}
