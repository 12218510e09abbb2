using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot;

/// <summary>
/// JSON of the properties whose type is <c>object</c>. Read: scalars as themselves, objects and arrays as <see cref="JsonElement"/>.
/// Written: scalars, dictionaries with string keys, lists, JSON elements and schema types without reflection; anything else with it.
/// </summary>
internal sealed class AnyJson : JsonConverter<object>
{
    private static readonly JsonSerializerOptions Reflection = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
            _ => JsonElement.ParseValue(ref reader),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<KeyValuePair<string, object>> fields:
                WriteFields(writer, fields);
                break;
            case List<object> items:
                WriteItems(writer, items);
                break;
            case Dictionary<string, object> dictionary:
                WriteFields(writer, dictionary);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset instant:
                writer.WriteStringValue(instant);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object>> pairs:
                WritePairs(writer, pairs);
                break;
            case IDictionary dictionary:
                WriteDictionary(writer, dictionary);
                break;
            case IEnumerable<object> items:
                WriteItems(writer, items);
                break;
            case IEnumerable items:
                WriteItems(writer, items);
                break;
            default:
                WriteTyped(writer, value);
                break;
        }
    }

    /// <summary>The value as <typeparamref name="T"/>; the default when there is none.</summary>
    /// <exception cref="JsonException">It cannot be read as that.</exception>
    public static T As<T>(object value)
    {
        switch (value)
        {
            case null:
                return default;
            case T already:
                return already;
            default:
                var element = value is JsonElement given ? given : ToElement(value);
                return SchemaJson.Default.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> known ? element.Deserialize(known) : element.Deserialize<T>(Reflection);
        }
    }

    public static JsonElement ToElement(object value)
    {
        using var buffer = new PooledBuffer();
        WriteTo(buffer, value);
        return JsonElement.Parse(buffer.Written.Span);
    }

    public static void WriteTo(PooledBuffer buffer, object value)
    {
        using var writer = SchemaJson.Writer(buffer);
        Write(writer, value);
    }

    // Cards are made of these: they are enumerated without a box.
    private static void WriteFields(Utf8JsonWriter writer, Dictionary<string, object> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, object>> fields)
    {
        writer.WriteStartObject();
        var count = fields.Count;
        for (var index = 0; index < count; index++)
        {
            var (name, value) = fields[index];
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, List<object> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> pairs)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in pairs)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteDictionary(Utf8JsonWriter writer, IDictionary dictionary)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            writer.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture));
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteTyped(Utf8JsonWriter writer, object value)
    {
        if (SchemaJson.Default.GetTypeInfo(value.GetType()) is { } known)
        {
            JsonSerializer.Serialize(writer, value, known);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), Reflection);
        }
    }
}
