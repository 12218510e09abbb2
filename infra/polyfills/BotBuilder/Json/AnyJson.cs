using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot;

/// <summary>
/// JSON of the properties whose type is <c>object</c>. Read: scalars as themselves, objects and arrays as <see cref="JsonElement"/>.
/// Written: scalars, dictionaries with string keys, lists, JSON elements and schema types without reflection; anything else with it.
/// Nodes of Newtonsoft's, which are dynamic, are written as the JSON that they are. The answer to a request has of an object only what
/// can be set; what is sent to the channel has all that can be read.
/// </summary>
internal sealed class AnyJson : JsonConverter<object>
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    private static readonly JsonSerializerOptions Whole = new()
    {
        PropertyNameCaseInsensitive = true,
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJson.Default, new DefaultJsonTypeInfoResolver()),
        Converters = { new AnyJson() },
    };

    // Names of an enumeration and texts that are said as numbers are understood.
    private static readonly JsonSerializerOptions Loose = new(Whole) { Converters = { new TextOrNumber(), new JsonStringEnumConverter() } };

    private static readonly JsonSerializerOptions ToChannel = ShapedBy(ChannelShape.Apply);

    private static readonly JsonSerializerOptions ToAnswer = ShapedBy(ChannelShape.ApplyToAnswer);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
            JsonTokenType.Number => reader.GetDouble(),
            _ => JsonElement.ParseValue(ref reader),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        WriteAsItIs(writer, value, options);

    /// <summary>All of the value.</summary>
    public static void Write(Utf8JsonWriter writer, object value) => WriteValue(writer, value, Whole);

    /// <summary>What the value is, and not what it was declared to be, for whom the options are for.</summary>
    public static void WriteAsItIs(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        WriteValue(writer, value, ReferenceEquals(options, Whole) ? Whole : IsToAnswer(options) ? ToAnswer : ToChannel);

    private static void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null or DBNull:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<KeyValuePair<string, object>> fields when fields is IReadOnlyDictionary<string, object>:
                WriteFields(writer, fields, options);
                break;
            case List<object> items:
                WriteItems(writer, items, options);
                break;
            case Dictionary<string, object> dictionary:
                WriteFields(writer, dictionary, options);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
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
            case IReadOnlyDictionary<string, object> pairs:
                WritePairs(writer, pairs, options);
                break;
            case IDictionary<string, object> pairs:
                WritePairs(writer, pairs, options);
                break;
            case IDictionary dictionary:
                WriteDictionary(writer, dictionary, options);
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case IDynamicMetaObjectProvider and IConvertible node when node.ToType(typeof(object), CultureInfo.InvariantCulture) is var scalar and not IDynamicMetaObjectProvider:
                WriteValue(writer, scalar, options);
                break;
            case IDynamicMetaObjectProvider and IEnumerable node:
                JsonElement.Parse(node.ToString()).WriteTo(writer);
                break;
            case IEnumerable<object> items:
                WriteItems(writer, items, options);
                break;
            case IEnumerable items:
                WriteItems(writer, items, options);
                break;
            default:
                WriteTyped(writer, value, options);
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
                return SchemaJson.Default.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> known ? element.Deserialize(known) : element.Deserialize<T>(Loose);
        }
    }

    /// <summary>Whether the value is an object of JSON, read here or by Newtonsoft.</summary>
    public static bool IsNode(object value) => value is JsonElement { ValueKind: JsonValueKind.Object } or IDynamicMetaObjectProvider and not IDictionary<string, object>;

    public static JsonElement ToElement(object value)
    {
        using var buffer = new PooledBuffer();
        using (var writer = SchemaJson.Writer(buffer))
        {
            Write(writer, value);
        }

        return JsonElement.Parse(buffer.Written.Span);
    }

    /// <summary>The answer to a request.</summary>
    public static void WriteAnswer(PooledBuffer buffer, object value)
    {
        using var writer = SchemaJson.Writer(buffer);
        WriteValue(writer, value, ToAnswer);
    }

    private static bool IsToAnswer(JsonSerializerOptions options) => ReferenceEquals(options, ToAnswer) || ReferenceEquals(options, SchemaJson.Answers.Options);

    private static JsonSerializerOptions ShapedBy(Action<JsonTypeInfo> shape) => new(Whole)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJson.Default, new DefaultJsonTypeInfoResolver { Modifiers = { shape } }),
        Converters = { new UtcInstant(), new Duration() },
    };

    // Cards are made of these: they are enumerated without a box.
    private static void WriteFields(Utf8JsonWriter writer, Dictionary<string, object> fields, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, object>> fields, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        var count = fields.Count;
        for (var index = 0; index < count; index++)
        {
            var (name, value) = fields[index];
            writer.WritePropertyName(name);
            WriteValue(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, List<object> items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            WriteValue(writer, item, options);
        }

        writer.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> pairs, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in pairs)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteDictionary(Utf8JsonWriter writer, IDictionary dictionary, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            writer.WritePropertyName(Name(entry.Key));
            WriteValue(writer, entry.Value, options);
        }

        writer.WriteEndObject();
    }

    private static string Name(object key) =>
        key switch
        {
            DateTime moment => UtcInstant.Of(moment).ToString(InstantFormat, CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToString(InstantFormat, CultureInfo.InvariantCulture),
            _ => Convert.ToString(key, CultureInfo.InvariantCulture),
        };

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            WriteValue(writer, item, options);
        }

        writer.WriteEndArray();
    }

    private static void WriteTyped(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else if ((ReferenceEquals(options, ToAnswer) ? SchemaJson.Answers : SchemaJson.Default).GetTypeInfo(type) is { } known)
        {
            JsonSerializer.Serialize(writer, value, known);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type, options);
        }
    }
}
