using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks a token that a channel sent: signed by a key of the channel with one of three algorithms, issued by the Bot Framework for this
/// bot, in force give or take five minutes, for the service URL of the activity, and by a key endorsed for the activity's channel.
/// </summary>
internal sealed class ChannelTokenValidator(
    CloudEnvironment cloud,
    EndorsedKeys keys,
    ServiceClientCredentialsFactory credentials,
    string[] requiredEndorsements)
{
    private const string Scheme = "Bearer ";

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new();

    /// <exception cref="UnauthorizedAccessException">A rule is broken. The message says which and quotes nothing.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var identity = await ValidateTokenAsync(authHeader, channelId, cancellationToken);
        Require(
            identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value is { Length: > 0 } claimed && claimed.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase),
            "The token is for another service URL.");
        return identity;
    }

    public async Task<ClaimsIdentity> ValidateTokenAsync(string authHeader, string channelId, CancellationToken cancellationToken)
    {
        var token = ReadToken(authHeader);
        var audience = await AudienceAsync(token, cancellationToken);
        var key = await FindKeyAsync(token.Kid, cancellationToken);
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = cloud.Issuer,
            ValidAudience = audience,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
        });
        Require(result.IsValid, "The token is not valid.");
        Require(!string.IsNullOrEmpty(channelId) && key.Endorses(channelId) && Array.TrueForAll(requiredEndorsements, key.Endorses), "The key may not speak for the channel.");
        return result.ClaimsIdentity;
    }

    private static JsonWebToken ReadToken(string authHeader)
    {
        Require(authHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true, "There is no bearer token.");
        try
        {
            return new JsonWebToken(authHeader[Scheme.Length..].Trim());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException("The bearer token is no token.", exception);
        }
    }

    private async Task<EndorsedKey> FindKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        Require(!string.IsNullOrEmpty(keyId), "The token names no key.");
        var key = await keys.FindAsync(keyId, cancellationToken);
        Require(key is not null, "The token names a key that the channel does not have.");
        return key;
    }

    private async Task<string> AudienceAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var audiences = token.Audiences.ToArray();
        Require(audiences.Length == 1 && await credentials.IsValidAppIdAsync(audiences[0], cancellationToken), "The token is for another bot.");
        return audiences[0];
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new UnauthorizedAccessException(message);
        }
    }
}
