using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Connector;

/// <summary>JSON in a pooled buffer, with a length and readable more than once, so that a handler may repeat the request.</summary>
internal sealed class PooledJsonContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly PooledBuffer buffer = new();

    private PooledJsonContent()
    {
        Headers.ContentType = Json;
    }

    public static PooledJsonContent Create<T>(T value, JsonTypeInfo<T> type)
    {
        var content = new PooledJsonContent();
        using var writer = SchemaJson.Writer(content.buffer);
        JsonSerializer.Serialize(writer, value, type);
        return content;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext context, CancellationToken cancellationToken) =>
        stream.WriteAsync(buffer.Written, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            buffer.Dispose();
        }

        base.Dispose(disposing);
    }
}
