using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot;

/// <summary>An instant of an activity, which not every sender writes as ISO 8601 has it; an empty text is none.</summary>
internal sealed class Instant : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is not JsonTokenType.String ? throw new JsonException()
        : reader.TryGetDateTimeOffset(out var instant) ? instant
        : reader.GetString() is { Length: > 0 } text ? Parse(text)
        : null;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => writer.WriteStringValue(value.GetValueOrDefault());

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : throw new JsonException();
}
