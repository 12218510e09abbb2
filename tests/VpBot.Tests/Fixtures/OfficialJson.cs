using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace VpBot.Tests.Fixtures;

/// <summary>
/// JSON as the official packages read and write it: with the settings of their connector client and of their answers over HTTP.
/// </summary>
internal static class OfficialJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new OnlyWritable(),
        Converters = { new Durations() },
    });

    public static string Write(object value)
    {
        using var text = new StringWriter();
        Serializer.Serialize(text, value);
        return text.ToString();
    }

    /// <summary>What the official packages make of a property whose type is <c>object</c>: a scalar as itself, anything else as a node.</summary>
    public static object? Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Serializer.Deserialize<object>(reader);
    }

    /// <summary>Leaves out of an object what has no setter.</summary>
    private sealed class OnlyWritable : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (member is PropertyInfo declared)
            {
                property.ShouldSerialize = _ => declared.SetMethod is { IsPrivate: false, IsFamily: false };
            }

            return property;
        }
    }

    private sealed class Durations : JsonConverter
    {
        public override bool CanConvert(Type objectType) => objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

        public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            System.Xml.XmlConvert.ToTimeSpan((string)reader.Value!);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(System.Xml.XmlConvert.ToString((TimeSpan)value!));
    }
}
