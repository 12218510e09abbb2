using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads one activity from a request: at most half a megabyte and 64 levels of JSON, whatever is sent.</summary>
internal static class ActivityReader
{
    private const int Limit = 512 * 1024;

    // What channels send; anything else is looked at more closely.
    private const string UsualContentType = "application/json; charset=utf-8";
    private const string PlainContentType = "application/json";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The activity, or the status to refuse the request with.</summary>
    public static async ValueTask<(Activity Activity, HttpStatusCode Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType is not (UsualContentType or PlainContentType or null or "") && !request.HasJsonContentType())
        {
            return (null, HttpStatusCode.UnsupportedMediaType);
        }

        if (request.ContentLength > Limit)
        {
            return (null, HttpStatusCode.RequestEntityTooLarge);
        }

        try
        {
            // A request that no server made has a body only.
            return await ReadBodyAsync(request.BodyReader ?? PipeReader.Create(request.Body), cancellationToken);
        }
        catch (JsonException)
        {
            return (null, HttpStatusCode.BadRequest);
        }
        catch (BadHttpRequestException exception)
        {
            // Too slow, too large or cut off: the server knows which.
            return (null, (HttpStatusCode)exception.StatusCode);
        }
    }

    private static async ValueTask<(Activity Activity, HttpStatusCode Refusal)> ReadBodyAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.Length > Limit)
            {
                body.AdvanceTo(buffer.End);
                return (null, HttpStatusCode.RequestEntityTooLarge);
            }

            if (!read.IsCompleted)
            {
                body.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }

            try
            {
                var activity = Parse(buffer);
                return IsUsable(activity) ? (activity, default) : (null, HttpStatusCode.BadRequest);
            }
            finally
            {
                body.AdvanceTo(buffer.End);
            }
        }
    }

    private static Activity Parse(ReadOnlySequence<byte> json)
    {
        var text = new SequenceReader<byte>(WholeCharacters.In(json));
        text.IsNext(ByteOrderMark, advancePast: true);
        var reader = new Utf8JsonReader(text.UnreadSequence, new JsonReaderOptions { MaxDepth = SchemaJson.MaxDepth });
        var activity = JsonSerializer.Deserialize(ref reader, SchemaJson.Default.Activity);

        // Throws when anything follows.
        reader.Read();
        return activity;
    }

    private static bool IsUsable(Activity activity) =>
        !string.IsNullOrEmpty(activity?.Type) && ServiceAddress.Find(activity.ServiceUrl) is { Address.Scheme: "https" or "http" };
}
