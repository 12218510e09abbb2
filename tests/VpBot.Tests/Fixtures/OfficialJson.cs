using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace VpBot.Tests.Fixtures;

/// <summary>
/// JSON as the official packages read and write it: with the settings of their answers over HTTP, and of their connector client, which
/// writes what has no setter too.
/// </summary>
internal static class OfficialJson
{
    private static readonly JsonSerializer ToAnswer = SerializerWith(new OnlyWritable());
    private static readonly JsonSerializer ToChannel = SerializerWith(new DefaultContractResolver());

    /// <summary>As the answer to a request.</summary>
    public static string Write(object value) => Write(value, ToAnswer);

    /// <summary>As part of what is sent to a channel.</summary>
    public static string WriteToChannel(object value) => Write(value, ToChannel);

    /// <summary>What the official packages make of a property whose type is <c>object</c>: a scalar as itself, anything else as a node.</summary>
    public static object? Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return ToAnswer.Deserialize<object>(reader);
    }

    private static JsonSerializer SerializerWith(IContractResolver contracts) => JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = contracts,
        Converters = { new Durations() },
    });

    private static string Write(object value, JsonSerializer serializer)
    {
        using var text = new StringWriter();
        serializer.Serialize(text, value);
        return text.ToString();
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
