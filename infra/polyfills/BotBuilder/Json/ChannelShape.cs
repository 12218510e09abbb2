using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot;

/// <summary>
/// What of a bot's own objects goes to a channel: all that can be read, as what it is and not as what it was declared to be. What such
/// an object has of the schema is named as the schema names it; the answer to an invoke is no part of the schema.
/// </summary>
internal static class ChannelShape
{
    /// <summary>In the answer to a request stands only what others than the object itself may set; a pair is set by nobody, and yet is written.</summary>
    public static void ApplyToAnswer(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => IsRead(property) && !IsPair(type.Type)).ToArray())
        {
            type.Properties.Remove(property);
        }

        Apply(type);
    }

    public static void Apply(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
        {
            var member = property.AttributeProvider as MemberInfo;
            if (member?.DeclaringType is { } declaring && declaring.Assembly == typeof(Activity).Assembly && declaring != typeof(InvokeResponse))
            {
                property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            }

            if (property.CustomConverter is null && MayBeMore(property.PropertyType))
            {
                property.CustomConverter = (JsonConverter)Activator.CreateInstance(typeof(AsItIs<>).MakeGenericType(property.PropertyType));
            }
        }
    }

    private static bool IsRead(JsonPropertyInfo property) =>
        !property.IsExtensionData && property.AttributeProvider is PropertyInfo { SetMethod: null or { IsPrivate: true } or { IsFamily: true } };

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool MayBeMore(Type type) => !type.IsSealed && !type.IsValueType && type != typeof(object);

    private sealed class AsItIs<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => AnyJson.WriteAsItIs(writer, value, options);
    }
}
