using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>A response that did not come over a connection of its own: a part of a transaction's, or one worked out by reading.</summary>
internal sealed class DetachedResponse(int status, string reason, IEnumerable<HttpHeader> headers, byte[] content) : Response
{
    private readonly ILookup<string, HttpHeader> _headers =
        headers.ToLookup(header => header.Name, StringComparer.OrdinalIgnoreCase);

    private Stream _content = new MemoryStream(content);

    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override bool IsError => status >= 400;

    public override Stream ContentStream
    {
        get => _content;
        set => _content = value;
    }

    public override string ClientRequestId { get; set; } = string.Empty;

    internal static DetachedResponse Written(ETag etag) => new(
        204, "No Content", etag == default ? [] : [new HttpHeader(HttpHeader.Names.ETag, etag.ToString())], []);

    public override void Dispose() => _content?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.Contains(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.SelectMany(header => header);

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string value)
    {
        value = _headers[name].Select(header => header.Value).FirstOrDefault();
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string> values)
    {
        values = _headers.Contains(name) ? _headers[name].Select(header => header.Value) : null;
        return values is not null;
    }
}
