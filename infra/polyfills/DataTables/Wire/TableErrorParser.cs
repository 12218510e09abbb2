using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Finds code, message and, in a transaction, the place of the failed action in an error of the service.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>The key of the failed action's place in <see cref="Exception.Data"/>.</summary>
    internal const string FailedEntity = "FailedEntity";

    internal static TableErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = new Dictionary<string, string>(StringComparer.Ordinal);
        error = ParseBody(response, data) ?? ParseHeader(response);
        return error is not null;
    }

    private static ResponseError ParseHeader(Response response) =>
        response.Headers.TryGetValue("x-ms-error-code", out var code) ? new ResponseError(code, response.ReasonPhrase) : null;

    private static ResponseError ParseBody(Response response, IDictionary<string, string> data)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            return document.RootElement.TryGetProperty("odata.error", out var error) ? Parse(error, data) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whatever stands between client and service may answer with a page of its own.
            return null;
        }
    }

    private static ResponseError Parse(JsonElement error, IDictionary<string, string> data)
    {
        var message = error.TryGetProperty("message", out var text) ? text.GetProperty("value").GetString() : null;
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            data[FailedEntity] = message[..colon];
            message = message[(colon + 1)..];
        }

        return new ResponseError(error.GetProperty("code").GetString(), message);
    }
}
