using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connectors with the bot's credentials over the host's HTTP client.</summary>
internal sealed class ChannelConnectorFactory(
    string appId,
    CloudEnvironment cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    IHttpClientFactory httpClientFactory) : ConnectorFactory
{
    private static readonly Lazy<HttpClient> Shared = new(() =>
        new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15), UseCookies = false }));

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        ServiceClientCredentials credentials = await credentialsFactory.CreateCredentialsAsync(
            appId, audience ?? cloud.Audience, cloud.LoginEndpoint, cloud.ValidateAuthority, cancellationToken);
        return new RestConnectorClient(ServiceAddress.Find(serviceUrl)?.Address ?? new Uri(serviceUrl), credentials, Client(httpClientFactory));
    }

    /// <summary>The factory's default client, so that the host decides on handlers; without a factory one client for the process.</summary>
    public static HttpClient Client(IHttpClientFactory factory) => factory?.CreateClient(string.Empty) ?? Shared.Value;
}
