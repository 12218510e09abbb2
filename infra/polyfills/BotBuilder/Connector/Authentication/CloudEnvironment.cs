using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses of the cloud that the bot is registered in.</summary>
internal sealed record CloudEnvironment
{
    private const string GovernmentChannelService = "https://botframework.azure.us";

    public string Issuer { get; init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string Metadata { get; init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public string Audience { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public string LoginEndpoint { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    public string CallerId { get; init; } = "urn:botframework:azure";

    public bool ValidateAuthority { get; init; } = true;

    /// <exception cref="ArgumentException">The channel service is not a known one.</exception>
    /// <exception cref="FormatException">Whether to validate the authority is neither true nor false.</exception>
    public static CloudEnvironment From(IConfiguration configuration)
    {
        var cloud = Of(configuration["ChannelService"]);
        return cloud with
        {
            Issuer = Set("ToBotFromChannelTokenIssuer") ?? cloud.Issuer,
            Metadata = Set("ToBotFromChannelOpenIdMetadataUrl") ?? Set(AuthenticationConstants.BotOpenIdMetadataKey) ?? cloud.Metadata,
            Audience = Set("ToChannelFromBotOAuthScope") ?? cloud.Audience,
            LoginEndpoint = Set("ToChannelFromBotLoginUrl") ?? cloud.LoginEndpoint,
            CallerId = Set("CallerId") ?? cloud.CallerId,
            ValidateAuthority = bool.Parse(configuration["ValidateAuthority"] ?? bool.TrueString),
        };

        string Set(string key) => string.IsNullOrEmpty(configuration[key]) ? null : configuration[key];
    }

    /// <summary>Whether a login is of one of the clouds that Entra itself runs.</summary>
    public static bool IsKnownLogin(Uri login) => login.Host is "login.microsoftonline.com" or "login.microsoftonline.us";

    private static CloudEnvironment Of(string channelService) =>
        channelService switch
        {
            null or "" => new CloudEnvironment(),
            _ when channelService.Equals(GovernmentChannelService, StringComparison.OrdinalIgnoreCase) => new CloudEnvironment
            {
                Issuer = "https://api.botframework.us",
                Metadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
                Audience = "https://api.botframework.us",
                LoginEndpoint = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
                CallerId = "urn:botframework:azureusgov",
            },
            _ => throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService)),
        };
}
