using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VpBot.Dialogs.Roster;

namespace VpBot.Storage.Bodies;

/// <summary>Writes and reads the JSON in rows; what was not said is not written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RequestBody))]
[JsonSerializable(typeof(AdvisorBody))]
[JsonSerializable(typeof(IReadOnlyList<RosterFinding>))]
internal sealed partial class BodyJson : JsonSerializerContext
{
    /// <summary>Reads a body whose version the caller checks first.</summary>
    /// <exception cref="StoredFormatException">A newer version, or damaged.</exception>
    internal static T Read<T>(string json, JsonTypeInfo<T> type, int version)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var written = document.RootElement.GetProperty("v").GetInt32();
            return written == version
                ? document.RootElement.Deserialize(type) ?? throw new JsonException()
                : throw new StoredFormatException($"A stored {typeof(T).Name} has version {written}; this release reads version {version}.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoredFormatException($"A stored {typeof(T).Name} cannot be read.", exception);
        }
    }
}
