namespace Microsoft.Rest;

/// <summary>Puts credentials on a request. This base class puts none.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
