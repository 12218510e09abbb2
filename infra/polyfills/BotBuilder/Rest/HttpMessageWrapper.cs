using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is left of an HTTP message after it was disposed of.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (var (name, values) in headers)
        {
            Headers[name] = [.. values];
        }
    }
}
