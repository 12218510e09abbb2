using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A connector over an HTTP client that belongs to somebody else.</summary>
internal sealed class RestConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient) : IConnectorClient
{
    private RestConversations conversations;

    public Uri BaseUri { get; set; } = baseUri;

    public ServiceClientCredentials Credentials { get; } = credentials;

    public IConversations Conversations => conversations ??= new RestConversations(this, httpClient);

    public void Dispose()
    {
    }
}
