using System.Collections;
using System.Dynamic;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Names the type of a value wherever the declared type leaves it open. For what stays in this process. Nodes of Newtonsoft's, which are
/// dynamic, are written as the JSON that they are.
/// </summary>
internal sealed class TypedJson : JsonConverterFactory
{
    // What is being written around what is written now.
    [ThreadStatic]
    private static HashSet<object> above;

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(object) || ParserOf(typeToConvert) is not null || (typeToConvert.IsAbstract && !typeToConvert.IsAssignableTo(typeof(IEnumerable)));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(typeToConvert));

    private static MethodInfo ParserOf(Type type) =>
        type.IsAssignableTo(typeof(IDynamicMetaObjectProvider))
            ? type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy, [typeof(string)])
            : null;

    private sealed class Typed<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var type = Type.GetType(reader.GetString(), throwOnError: true);
            reader.Read();
            var value = ReadAs(type, ref reader, options);
            reader.Read();
            return (T)value;
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            above ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
            if (!above.Add(value))
            {
                throw new JsonException($"{value.GetType()} holds itself.");
            }

            try
            {
                var type = value.GetType();
                writer.WriteStartArray();
                writer.WriteStringValue(type.AssemblyQualifiedName);
                WriteAs(type, writer, value, options);
                writer.WriteEndArray();
            }
            finally
            {
                above.Remove(value);
            }
        }

        private static void WriteAs(Type type, Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (type == typeof(object) || ParserOf(type) is not null)
            {
                AnyJson.Write(writer, value);
            }
            else
            {
                JsonSerializer.Serialize(writer, value, type, options);
            }
        }

        private static object ReadAs(Type type, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            if (type == typeof(object))
            {
                reader.Skip();
                return new object();
            }

            return ParserOf(type) is { } parser
                ? parser.Invoke(null, [JsonElement.ParseValue(ref reader).GetRawText()])
                : JsonSerializer.Deserialize(ref reader, type, options);
        }
    }
}
