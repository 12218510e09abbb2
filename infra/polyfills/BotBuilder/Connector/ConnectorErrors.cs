using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Reads both shapes of a refusal: <c>{"error":{"code","message"}}</c>, and Teams' <c>{"errorCode":209,"message":"{\"subCode\":...}"}</c>
/// whose sub code stands inside a text.
/// </summary>
internal static class ConnectorErrors
{
    /// <summary>Null when the body is neither.</summary>
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

            return root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                ? root.Deserialize(SchemaJson.Default.ErrorResponse)
                : FromErrorCode(root);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ErrorResponse FromErrorCode(JsonElement root)
    {
        if (!root.TryGetProperty("errorCode", out var errorCode))
        {
            return null;
        }

        var message = Text(root, "message");
        var (subCode, details) = Inside(message);
        return new ErrorResponse(new Error { Code = subCode ?? errorCode.ToString(), Message = details ?? message });
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
