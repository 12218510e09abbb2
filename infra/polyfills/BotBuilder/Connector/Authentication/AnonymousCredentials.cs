using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>No credentials: authentication is disabled.</summary>
internal sealed class AnonymousCredentials : ServiceClientCredentials
{
    public static AnonymousCredentials Instance { get; } = new();
}
