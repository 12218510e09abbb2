using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot;

/// <summary>Instants without an offset go to a channel as instants in UTC.</summary>
internal sealed class UtcInstant : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Of(value));

    public static DateTime Of(DateTime value) => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc);
}
