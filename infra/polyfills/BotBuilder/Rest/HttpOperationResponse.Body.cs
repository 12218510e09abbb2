namespace Microsoft.Rest;

/// <summary>Outcome of a REST call that answers something.</summary>
public class HttpOperationResponse<TBody> : HttpOperationResponse
{
    public TBody Body { get; set; }
}
