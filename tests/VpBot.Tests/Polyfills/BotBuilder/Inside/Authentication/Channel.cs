using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside.Authentication;

/// <summary>A channel with keys of its own and an OpenID metadata endpoint.</summary>
internal sealed class Channel
{
    public const string ServiceUrl = "https://channel.test/emea/";
    private const string Metadata = "https://login.channel.test/openidconfiguration";
    private const string KeySet = "https://login.channel.test/keys";

    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> keys = [];

    public Channel(params (string Key, string? Value)[] settings)
    {
        Http = new StubHttp(request => (Down, request.RequestUri!.AbsoluteUri) switch
        {
            (true, _) => new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable),
            (_, KeySet) => StubHttp.Json(Keys()),
            _ => StubHttp.Json($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{KeySet}}"}"""),
        });
        Authentication = new ConfigurationBotFrameworkAuthentication(
            Settings.Of([("MicrosoftAppId", Settings.AppId), ("MicrosoftAppPassword", "secret"), ("BotOpenIdMetadata", Metadata), .. settings]),
            httpClientFactory: Http);
    }

    public StubHttp Http { get; }

    public bool Down { get; set; }

    public BotFrameworkAuthentication Authentication { get; }

    /// <summary>How often the keys were asked for.</summary>
    public int Downloads => Http.Requests.Count(request => request.Url is KeySet);

    public RsaSecurityKey AddKey(string id, params string[]? endorsements)
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = id };
        keys.Add((key, endorsements));
        return key;
    }

    public void RemoveKeys() => keys.Clear();

    public static string Token(
        SecurityKey? key,
        string issuer = "https://api.botframework.com",
        string audience = Settings.AppId,
        string? serviceUrl = ServiceUrl,
        double notBefore = -10,
        double expires = 60,
        string algorithm = SecurityAlgorithms.RsaSha256,
        string[]? audiences = null)
    {
        // Nothing to pass a clock to: minutes from now, far from the limits.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audiences is null ? audience : null,
            IssuedAt = now.AddMinutes(notBefore),
            NotBefore = now.AddMinutes(notBefore),
            Expires = now.AddMinutes(expires),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal),
            SigningCredentials = key is null ? null : new SigningCredentials(key, algorithm),
        };
        if (serviceUrl is not null)
        {
            descriptor.Claims["serviceurl"] = serviceUrl;
        }

        if (audiences is not null)
        {
            descriptor.Claims["aud"] = audiences;
        }

        return "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public Task<AuthenticateRequestResult> CheckAsync(string? authorization, string? channelId = "msteams", string? serviceUrl = ServiceUrl) =>
        Authentication.AuthenticateRequestAsync(new Activity { Type = ActivityTypes.Message, ChannelId = channelId, ServiceUrl = serviceUrl }, authorization, CancellationToken.None);

    public Task RefusesAsync(string? authorization, string? channelId = "msteams", string? serviceUrl = ServiceUrl) =>
        Should.ThrowAsync<UnauthorizedAccessException>(CheckAsync(authorization, channelId, serviceUrl));

    private string Keys() =>
        JsonSerializer.Serialize(new
        {
            keys = keys.Select(entry =>
            {
                var parameters = entry.Key.Rsa.ExportParameters(includePrivateParameters: false);
                var json = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = entry.Key.KeyId,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                };
                if (entry.Endorsements is not null)
                {
                    json["endorsements"] = entry.Endorsements;
                }

                return json;
            }),
        });
}
