namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors for service URLs.</summary>
public abstract class ConnectorFactory
{
    protected ConnectorFactory()
    {
    }

    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
