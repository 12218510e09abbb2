namespace VpBot.Conversations;

/// <summary>Where the bot may send: <c>Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Host names that a token and a message are sent to; <c>*.</c> stands for one or more labels.</summary>
    public IList<string> AllowedHosts { get; init; } = [];

    /// <summary>Where a conversation is begun with somebody whom the bot has not met.</summary>
    public string ServiceUrl { get; init; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>The hosts of Teams, when the configuration names none.</summary>
    public static IReadOnlyList<string> TeamsHosts { get; } = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "*.teams.microsoft.com"];
}
