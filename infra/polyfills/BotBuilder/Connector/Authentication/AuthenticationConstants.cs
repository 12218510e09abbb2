namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses, claims and keys of the Bot Framework authentication.</summary>
public static class AuthenticationConstants
{
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    public const string DefaultChannelAuthTenant = "botframework.com";

    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    public const string BotOpenIdMetadataKey = "BotOpenIdMetadata";

    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public const string AudienceClaim = "aud";

    public const string AppIdClaim = "appid";

    public const string ServiceUrlClaim = "serviceurl";

    public const string AnonymousAuthType = "anonymous";

    public const string TenantIdClaim = "tid";
}
