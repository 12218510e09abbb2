using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The Bot Framework's authentication by configuration: the settings of the bot's identity, <c>ChannelService</c> for the government cloud
/// and <c>BotOpenIdMetadata</c> for another metadata address. Only channels may call; tokens of emulators and skills are refused.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly CloudEnvironment cloud;
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly IHttpClientFactory httpClientFactory;

    // Made for the first token: a bot without an identity never needs what tokens are checked with.
    private readonly Lazy<ChannelTokenValidator> validator;

    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null, AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        cloud = CloudEnvironment.From(configuration);
        credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, httpClient: null, logger);
        this.httpClientFactory = httpClientFactory;
        validator = new(() => Validator(authConfiguration?.RequiredEndorsements ?? []));
    }

    public override string GetOriginatingAudience() => cloud.Audience;

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        await AnonymousAsync(authHeader, cancellationToken) ?? throw new UnauthorizedAccessException("Only activities of a channel are accepted.");

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await AnonymousAsync(authHeader, cancellationToken)
            ?? await validator.Value.ValidateAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken);
        return Result(identity);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        Result(await AnonymousAsync(authHeader, cancellationToken) ?? await validator.Value.ValidateTokenAsync(authHeader, channelIdHeader, cancellationToken));

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
            ?? claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;
        return new ChannelConnectorFactory(appId, cloud, credentials, httpClientFactory);
    }

    /// <summary>None: this bot signs nobody in.</summary>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(null);

    private ChannelTokenValidator Validator(string[] endorsements) =>
        new(cloud, new EndorsedKeys(cloud.Metadata, ChannelConnectorFactory.Client(httpClientFactory), TimeProvider.System), credentials, endorsements);

    private async Task<ClaimsIdentity> AnonymousAsync(string authHeader, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(authHeader) && await credentials.IsAuthenticationDisabledAsync(cancellationToken)
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : null;

    private AuthenticateRequestResult Result(ClaimsIdentity identity) =>
        new()
        {
            ClaimsIdentity = identity,
            Audience = cloud.Audience,
            CallerId = identity.AuthenticationType is AuthenticationConstants.AnonymousAuthType ? null : cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
}
