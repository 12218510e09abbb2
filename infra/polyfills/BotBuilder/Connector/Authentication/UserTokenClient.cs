namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of users. A bot that signs nobody in has none.</summary>
public abstract class UserTokenClient
{
    protected UserTokenClient()
    {
    }
}
