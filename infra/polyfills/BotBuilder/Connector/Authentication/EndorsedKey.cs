using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A signing key and the channels that it may speak for.</summary>
internal sealed record EndorsedKey(JsonWebKey Key, IReadOnlyList<string> Endorsements)
{
    public bool Endorses(string channelId) => Endorsements.Contains(channelId, StringComparer.Ordinal);
}
