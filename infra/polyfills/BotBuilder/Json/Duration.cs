using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace Microsoft.Bot;

/// <summary>Lengths of time go to a channel as ISO 8601 says them: an hour and a half is <c>PT1H30M</c>.</summary>
internal sealed class Duration : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => XmlConvert.ToTimeSpan(reader.GetString());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(XmlConvert.ToString(value));
}
