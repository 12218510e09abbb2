using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>One property value on its way to and from the wire, with the type annotation that it needs.</summary>
internal static class EdmValue
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    internal static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                Annotate(writer, name, "Edm.Int64");
                writer.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                Annotate(writer, name, "Edm.Double");
                WriteDouble(writer, name, number);
                break;
            case Guid guid:
                Annotate(writer, name, "Edm.Guid");
                writer.WriteString(name, guid);
                break;
            case DateTimeOffset instant:
                Annotate(writer, name, "Edm.DateTime");
                writer.WriteString(name, Format(instant));
                break;
            case DateTime instant:
                Write(writer, name, ToOffset(instant));
                break;
            case byte[] bytes:
                Annotate(writer, name, "Edm.Binary");
                writer.WriteBase64String(name, bytes);
                break;
            case BinaryData data:
                Annotate(writer, name, "Edm.Binary");
                writer.WriteBase64String(name, data.ToMemory().Span);
                break;
            default:
                throw new NotSupportedException($"Property {name} has a type that a table cannot hold: {value.GetType()}.");
        }
    }

    internal static object Read(JsonElement element, string type) => (type, element.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.String", _) => element.GetString(),
        ("Edm.Int32", _) => element.GetInt32(),
        ("Edm.Int64", _) => long.Parse(element.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        ("Edm.Double", JsonValueKind.String) => ParseDouble(element.GetString()),
        ("Edm.Double", _) => element.GetDouble(),
        ("Edm.Guid", _) => element.GetGuid(),
        ("Edm.DateTime", _) => ParseInstant(element.GetString()),
        ("Edm.Binary", _) => element.GetBytesFromBase64(),
        (_, JsonValueKind.True) => true,
        (_, JsonValueKind.False) => false,
        (_, JsonValueKind.Number) => ReadNumber(element),
        _ => element.GetString(),
    };

    internal static string Format(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    internal static DateTimeOffset ToOffset(DateTime instant) => instant.Kind == DateTimeKind.Local
        ? new DateTimeOffset(instant)
        : new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));

    /// <summary>The value as the type that the caller asked for, without losing anything.</summary>
    internal static object As(object value, Type type, string name) => value switch
    {
        _ when type.IsInstanceOfType(value) => value,
        int number when type == typeof(long) => (long)number,
        int number when type == typeof(double) => (double)number,
        DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
        DateTime instant when type == typeof(DateTimeOffset) => ToOffset(instant),
        byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
        BinaryData data when type == typeof(byte[]) => data.ToArray(),
        string text when type.IsEnum => Enum.Parse(type, text),
        _ => throw new InvalidOperationException($"Property {name} holds a {value.GetType()}, not a {type}."),
    };

    /// <summary>Whether two values are stored alike.</summary>
    internal static new bool Equals(object one, object other) => (one, other) switch
    {
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        _ => object.Equals(one, other),
    };

    private static void Annotate(Utf8JsonWriter writer, string name, string type) =>
        writer.WriteString(name + PropertyNames.TypeSuffix, type);

    private static void WriteDouble(Utf8JsonWriter writer, string name, double number)
    {
        if (double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static double ParseDouble(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static DateTimeOffset ParseInstant(string text) => DateTimeOffset.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    // Without an annotation an integer is an Int32 and anything with a point or an exponent is a Double.
    private static object ReadNumber(JsonElement element) =>
        element.TryGetInt32(out var number) ? (object)number : element.GetDouble();
}
