using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Reads both shapes of a refusal: <c>{"error":{"code","message"}}</c>, and Teams' <c>{"errorCode":209,"message":"{\"subCode\":...}"}</c>
/// whose sub code stands inside a text.
/// </summary>
internal static class ConnectorErrors
{
    /// <summary>Without an error when the body is an object of something else; null when it is none.</summary>
    public static ErrorResponse Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var response = root.Deserialize(SchemaJson.Default.ErrorResponse);
            response.Error ??= FromErrorCode(root);
            return response;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Error FromErrorCode(JsonElement root)
    {
        if (!root.TryGetProperty("errorCode", out var errorCode))
        {
            return null;
        }

        var message = Text(root, "message");
        var (subCode, details) = Inside(message);
        return new Error { Code = subCode ?? errorCode.ToString(), Message = details ?? message };
    }

    private static (string SubCode, string Details) Inside(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message ?? string.Empty);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object ? (Text(root, "subCode"), Text(root, "details")) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
