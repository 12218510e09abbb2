using System.Text.Json;
using System.Text.Json.Serialization;

namespace VpBot.Dialogs.Contact;

/// <summary>Advisor keys or parts of days as one text, as cards send them too.</summary>
internal sealed class CommaSeparated : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length > 0 ? reader.GetString()!.Split(',') : [];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Join(',', value));
}
