using System.Globalization;
using VpBot.Local.Parts;

namespace VpBot.Local;

/// <summary>What the person who starts a local run wants.</summary>
internal sealed record LaunchOptions
{
    public const string Usage = """
        dotnet run --project infra/local [-- OPTIONS]
          --no-browser              do not open the windows, only print their addresses
          --keep                    keep the tables on disk in infra/local/.data; otherwise they are in memory
          --no-roster               do not publish the sample roster
          --locale nl-NL            the language of everybody's Teams
          --set KEY=VALUE           a setting for the bot, such as Handoff:OfferWorkingHours=0.1 (repeatable)
          --bot-port N              default 3978
          --first-window-port N     default 56150, and the next three
          --azurite-port N          default 0; 0 picks a free port, for these three options
          --bot DLL                 another build of the bot
          --run-folder PATH         where logs and window settings go; default infra/local/.run
          --ready-file PATH         write addresses and identities to this file (JSON) when everything is up
        dotnet run --project infra/local -- pack-manifest --help
        """;

    public bool OpensBrowser { get; init; } = true;

    public bool KeepsData { get; init; }

    public bool PublishesRoster { get; init; } = true;

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public int BotPort { get; init; } = 3978;

    public int FirstWindowPort { get; init; } = 56150;

    public int AzuritePort { get; init; }

    public string Locale { get; init; } = "nl-NL";

    public string Bot { get; init; } = BotProcess.Built;

    public string RunFolder { get; init; } = Path.Combine(Checkout.Local, ".run");

    public string? ReadyFile { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="CannotRunException">An option is unknown or lacks its value.</exception>
    public static LaunchOptions Parse(IEnumerable<string> args)
    {
        var options = new LaunchOptions();
        using var rest = args.GetEnumerator();
        while (rest.MoveNext())
        {
            var option = rest.Current;
            options = option switch
            {
                "--no-browser" => options with { OpensBrowser = false },
                "--keep" => options with { KeepsData = true },
                "--no-roster" => options with { PublishesRoster = false },
                "--set" => options.With(Next(rest, option)),
                "--bot-port" => options with { BotPort = Port(rest, option) },
                "--first-window-port" => options with { FirstWindowPort = Port(rest, option) },
                "--azurite-port" => options with { AzuritePort = Port(rest, option) },
                "--locale" => options with { Locale = Tag(rest, option) },
                "--bot" => options with { Bot = Path.GetFullPath(Next(rest, option)) },
                "--run-folder" => options with { RunFolder = Path.GetFullPath(Next(rest, option)) },
                "--ready-file" => options with { ReadyFile = Path.GetFullPath(Next(rest, option)) },
                _ => throw new CannotRunException($"There is no option {option}. --help lists them."),
            };
        }

        return options;
    }

    private static string Next(IEnumerator<string> rest, string option) =>
        rest.MoveNext() ? rest.Current : throw new CannotRunException($"{option} needs a value. --help shows which.");

    private static string Tag(IEnumerator<string> rest, string option)
    {
        var tag = Next(rest, option);
        return tag is [_, _, '-', _, _] ? tag : throw new CannotRunException($"{option} needs a language and a country, such as nl-NL or en-GB.");
    }

    private static int Port(IEnumerator<string> rest, string option) =>
        int.TryParse(Next(rest, option), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new CannotRunException($"{option} needs a port number from 0 to 65535.");

    private LaunchOptions With(string setting) =>
        setting.Split('=', 2) is [{ Length: > 0 } key, var value]
            ? this with { Settings = new Dictionary<string, string>(Settings, StringComparer.OrdinalIgnoreCase) { [key] = value } }
            : throw new CannotRunException("--set needs KEY=VALUE, such as --set Handoff:OfferWorkingHours=0.1.");
}
