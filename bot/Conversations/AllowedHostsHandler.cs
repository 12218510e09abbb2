namespace VpBot.Conversations;

/// <summary>The last check before anything leaves for the channel: what carries a token or a message goes only to allowed hosts.</summary>
internal sealed class AllowedHostsHandler(AllowedHosts hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var carriesSomething = request.Headers.Authorization is not null || request.Method != HttpMethod.Get;
        if (carriesSomething && (request.RequestUri is not { } address || !hosts.Allow(address)))
        {
            throw new InvalidOperationException("A request to a host that is not on Connector:AllowedHosts was stopped.");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
