namespace Microsoft.Rest;

/// <summary>Outcome of a REST call that answers something.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}
