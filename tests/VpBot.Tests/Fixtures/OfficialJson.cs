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
                property.ShouldSerialize = _ => declared.SetMethod is { IsPrivate: false };
            }

            return property;
        }
    }
}
