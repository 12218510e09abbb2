using System.Collections.Frozen;

namespace Microsoft.Rest;

/// <summary>What was asked. Only of headers that are the same for everybody the values are kept: an exception may end up in a log.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    private const string Withheld = "REDACTED";

    private static readonly FrozenSet<string> Harmless = FrozenSet.ToFrozenSet(
        [
            "Accept", "Cache-Control", "Connection", "Content-Length", "Content-Type", "Date", "ETag", "Expires", "If-Match", "If-Modified-Since",
            "If-None-Match", "If-Unmodified-Since", "Last-Modified", "MS-CV", "Pragma", "Request-Id", "Retry-After", "Server", "traceparent",
            "Transfer-Encoding", "User-Agent", "WWW-Authenticate", "x-ms-client-request-id", "x-ms-request-id", "x-ms-return-client-request-id",
        ],
        StringComparer.OrdinalIgnoreCase);

    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        foreach (var name in Headers.Keys.Where(name => !Harmless.Contains(name)).ToArray())
        {
            Headers[name] = [Withheld];
        }
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}
