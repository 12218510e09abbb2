namespace VpBot.Local.Packing;

/// <summary>What the Teams app package of one installation needs to know.</summary>
internal sealed record PackOptions
{
    public const string Usage = """
        dotnet run --project infra/local -- pack-manifest --app-id GUID --bot-id GUID --host NAME [OPTIONS]
          --app-id GUID         the Teams app; keep it the same for ever
          --bot-id GUID         MicrosoftAppId of the bot
          --host NAME           where the bot runs, such as vpbot.example.org
          --version 1.0.0       must rise with each package that is uploaded
          --developer NAME      who offers the app, at most 32 characters; default VpBot
          --website ADDRESS     default https://HOST/privacy
          --out FILE            default artifacts/vpbot-teams.zip
        """;

    public required Guid AppId { get; init; }

    public required Guid BotId { get; init; }

    public required string Host { get; init; }

    public required string Version { get; init; }

    public required string Developer { get; init; }

    public required string Website { get; init; }

    public required string Out { get; init; }

    /// <summary>Reads the command line after <c>pack-manifest</c>.</summary>
    /// <exception cref="CannotRunException">Options are missing or wrong; all are named at once.</exception>
    public static PackOptions Parse(IReadOnlyList<string> args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        var complaints = given.Keys
            .Except(["--app-id", "--bot-id", "--host", "--version", "--developer", "--website", "--out"], StringComparer.Ordinal)
            .Select(option => $"there is no option {option}")
            .ToList();

        var host = given.GetValueOrDefault("--host", "");
        var options = new PackOptions
        {
            AppId = Id("--app-id"),
            BotId = Id("--bot-id"),
            Host = host,
            Version = given.GetValueOrDefault("--version", "1.0.0"),
            Developer = given.GetValueOrDefault("--developer", "VpBot"),
            Website = given.GetValueOrDefault("--website", $"https://{host}/privacy"),
            Out = Path.GetFullPath(given.GetValueOrDefault("--out", Path.Combine(Checkout.Root, "artifacts", "vpbot-teams.zip"))),
        };
        Check(Uri.CheckHostName(host) == UriHostNameType.Dns, "--host needs a host name without https:// and path");
        Check(System.Version.TryParse(options.Version, out var version) && version.Build >= 0 && version.Revision < 0, "--version needs three numbers such as 1.0.0");
        Check(options.Developer.Length is > 0 and <= 32, "--developer needs 1 to 32 characters");
        Check(Uri.TryCreate(options.Website, UriKind.Absolute, out var website) && website.Scheme == Uri.UriSchemeHttps, "--website needs an https address");
        return complaints is []
            ? options
            : throw new CannotRunException($"pack-manifest: {string.Join("; ", complaints)}. --help shows all options.");

        void Check(bool good, string complaint)
        {
            if (!good)
            {
                complaints.Add(complaint);
            }
        }

        Guid Id(string option)
        {
            Check(Guid.TryParse(given.GetValueOrDefault(option), out var id), $"{option} needs a GUID");
            return id;
        }
    }
}
