using Spectre.Console;
using VpBot.Local.Parts;
using VpBot.Local.Personas;
using VpBot.Local.Publishing;

namespace VpBot.Local;

/// <summary>Starts Azurite, the bot and a Teams window per persona, and keeps them together until one ends or we are told to stop.</summary>
internal sealed class Launcher(LaunchOptions options, IAnsiConsole console) : IAsyncDisposable
{
    private const string TablePrefix = "Local";

    private readonly Stack<(Part Part, IAsyncDisposable Owner)> running = [];

    private TeamsLine? line;

    private static string DataFolder => Path.Combine(Checkout.Local, ".data");

    private static string PublishedMark => Path.Combine(DataFolder, "roster-published");

    /// <summary>Runs until stopped or until a part ends by itself.</summary>
    /// <returns>The exit code: 0 after a stop.</returns>
    /// <exception cref="CannotRunException">Something did not start, or a part ended by itself.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        try
        {
            var stage = await StartAsync(stop);
            if (options.ReadyFile is not null)
            {
                await stage.WriteAsync(options.ReadyFile, stop);
            }

            Show(stage);
            await UntilOneEndsAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.WriteLine("Stopping.");
        }

        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        while (running.TryPop(out var part))
        {
            await part.Owner.DisposeAsync();
        }

        if (line is not null)
        {
            await line.DisposeAsync();
        }
    }

    private async Task<RunningStage> StartAsync(CancellationToken stop)
    {
        var windowPorts = CheckPorts();
        var tools = await NodeTools.EnsureInstalledAsync(console.WriteLine, stop);
        var logs = Path.Combine(options.RunFolder, "logs");

        console.WriteLine("Starting Azurite, the bot and four Teams windows...");
        var azurite = await AzuriteTables.StartAsync(tools, logs, stop, options.AzuritePort, options.KeepsData ? DataFolder : null);
        Keep(azurite.Part, azurite);
        var bot = await BotProcess.StartAsync(tools, Path.Combine(logs, "bot.log"), Settings(azurite), stop, options.BotPort, options.Bot);
        Keep(bot.Part, bot);
        await PublishAsync(bot, stop);

        line = await TeamsLine.OpenAsync(bot.Messages, options.Locale, stop);
        var windows = await Task.WhenAll(Cast.All.Select((persona, index) => OpenAsync(tools, persona, windowPorts[index], stop)));
        return new RunningStage(
            azurite.ConnectionString,
            Settings(azurite)["Storage:TablePrefix"],
            bot.Address,
            bot.Part.Id,
            windows.ToDictionary(window => window.Persona.Key, Describe, StringComparer.Ordinal),
            logs);
    }

    // Before anything is installed or started, so that a taken port is said at once.
    private int[] CheckPorts()
    {
        Ports.Take(options.AzuritePort, "Azurite", "--azurite-port");
        Ports.Take(options.BotPort, "the bot", "--bot-port");
        return [.. Cast.All.Select((persona, index) => options.FirstWindowPort == 0
            ? 0
            : Ports.Take(options.FirstWindowPort + index, $"the window of {persona.Name}", "--first-window-port"))];
    }

    private async Task<PlaygroundWindow> OpenAsync(NodeTools tools, Persona persona, int port, CancellationToken stop)
    {
        var window = await PlaygroundWindow.StartAsync(tools, persona, line!.For(persona), options.RunFolder, stop, port);
        Keep(window.Part, window);
        return window;
    }

    private void Keep(Part part, IAsyncDisposable owner)
    {
        lock (running)
        {
            running.Push((part, owner));
        }
    }

    private async Task PublishAsync(BotProcess bot, CancellationToken stop)
    {
        if (!options.PublishesRoster || (options.KeepsData && File.Exists(PublishedMark)))
        {
            return;
        }

        try
        {
            await SampleRoster.PublishAsync(bot.Messages, SampleRoster.File, stop);
        }
        catch (CannotRunException reason)
        {
            throw new CannotRunException($"{reason.Message} The bot's log is {bot.Part.LogFile}.", reason);
        }

        if (options.KeepsData)
        {
            await File.WriteAllTextAsync(PublishedMark, "The sample roster was published into the tables of this folder.\n", stop);
        }
    }

    private Dictionary<string, string> Settings(AzuriteTables azurite)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Storage:Tables"] = azurite.ConnectionString,
            ["Storage:TablePrefix"] = TablePrefix,
            ["Tenants:Allowed:0"] = Cast.Tenant.ToString(),
            ["Roster:Publishers:0"] = Cast.Publisher.ObjectId.ToString(),
            ["Organisation:Name"] = "Voorbeeld B.V.",
        };
        foreach (var (key, value) in options.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }

    private static RunningWindow Describe(PlaygroundWindow window) =>
        new(window.Address, window.Persona.ChatId, window.Persona.UserId, window.Persona.ObjectId, window.Persona.Name);

    private void Show(RunningStage stage)
    {
        var table = new Table().AddColumns("wie", "rol", "adres");
        foreach (var persona in Cast.All)
        {
            table.AddRow(persona.Name, persona.Role, $"{stage.Windows[persona.Key].Address}");
        }

        console.Write(table);
        console.WriteLine($"Bot {stage.Bot}  Logs {stage.Logs}");
        console.WriteLine("Ctrl+C stops everything.");
        if (options.OpensBrowser && !Cast.All.All(persona => DefaultBrowser.Open(stage.Windows[persona.Key].Address)))
        {
            console.WriteLine("No browser could be opened here; open the addresses above yourself.");
        }
    }

    private async Task UntilOneEndsAsync(CancellationToken stop)
    {
        var parts = running.Select(entry => entry.Part).ToList();
        await Task.WhenAny(parts.Select(part => part.Exited)).WaitAsync(stop);

        // Ctrl+C in a terminal reaches the parts as well: they may end a moment before we hear of it.
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        await moment.WaitForNextTickAsync(stop);
        throw new CannotRunException(await parts.First(part => part.Exited.IsCompleted).EpitaphAsync());
    }
}
