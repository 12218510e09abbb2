using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The channel answered a call with something other than success. <see cref="Response"/> has the status; <see cref="Body"/> the
/// code and message, and is null when the answer had none.
/// </summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    public ErrorResponse Body { get; set; }
}
