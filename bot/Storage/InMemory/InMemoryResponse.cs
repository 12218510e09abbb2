using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace VpBot.Storage.InMemory;

/// <summary>An answer without a body, with the ETag of what was written or read.</summary>
internal sealed class InMemoryResponse : Response
{
    private readonly string? _etag;

    private InMemoryResponse(int status, ETag etag)
    {
        Status = status;
        _etag = etag == default ? null : etag.ToString();
    }

    public static Response Ok { get; } = With(200);

    public override int Status { get; }

    public override string ReasonPhrase => string.Empty;

    public override bool IsError => Status >= 400;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = string.Empty;

    public static Response With(int status, ETag etag = default) => new InMemoryResponse(status, etag);

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _etag is null ? [] : [new HttpHeader(HttpHeader.Names.ETag, _etag)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = string.Equals(name, HttpHeader.Names.ETag, StringComparison.OrdinalIgnoreCase) ? _etag : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
