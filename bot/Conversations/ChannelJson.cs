using System.Text.Json;

namespace VpBot.Conversations;

/// <summary>Reads an object that the SDK's JSON library read, whichever library that is: from its JSON text, bounded.</summary>
internal static class ChannelJson
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 8 };

    /// <summary>What <paramref name="read"/> makes of the object; null when it is none or is nested too deeply.</summary>
    public static T? Read<T>(object value, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(value.ToString() ?? "", Bounded);
            return document.RootElement.ValueKind is JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
