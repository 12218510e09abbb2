using System.Collections;
using System.ComponentModel;
using System.Dynamic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Builder;

/// <summary>Copies and compares what state is made of. A copy has what JSON would keep of it, and every part of it its own type.</summary>
internal static class StateGraph
{
    private static readonly JsonSerializerOptions Kept = new()
    {
        IncludeFields = true,
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new AnyJson() },
    };

    public static object Copy(object value) => Copy(value, typeof(object));

    public static string Fingerprint(object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            AnyJson.Write(writer, value);
        }

        return Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(stream.ToArray()));
    }

    /// <summary>State that a storage read as an object of Newtonsoft's: scalars as themselves, objects and arrays as they are.</summary>
    public static Dictionary<string, object> Fields(ICustomTypeDescriptor node) =>
        node.GetProperties().Cast<PropertyDescriptor>().ToDictionary(field => field.Name, field => Field(field.GetValue(node)), StringComparer.Ordinal);

    private static object Field(object value) =>
        value is IConvertible scalar ? scalar.ToType(typeof(object), CultureInfo.InvariantCulture) : value;

    private static object Copy(object value, Type declared)
    {
        switch (value)
        {
            case null or string or ValueType:
                return value;
            case IDynamicMetaObjectProvider and ICloneable node:
                return node.Clone();
            case Array { Rank: 1 } array:
                var items = (Array)array.Clone();
                for (var index = 0; index < items.Length; index++)
                {
                    items.SetValue(Copy(array.GetValue(index), array.GetType().GetElementType()), index);
                }

                return items;
            default:
                var type = Kept.GetTypeInfo(value.GetType());
                return type.CreateObject is { } create && (type.Kind is JsonTypeInfoKind.Object || value is IDictionary or IList)
                    ? Fill(create(), value, type)
                    : ThroughJson(value, declared == typeof(object) ? type.Type : declared);
        }
    }

    private static object Fill(object copy, object value, JsonTypeInfo type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (copy)
        {
            case IDictionary entries:
                foreach (DictionaryEntry entry in (IDictionary)value)
                {
                    entries[entry.Key] = Copy(entry.Value, type.ElementType);
                }

                break;
            case IList items:
                foreach (var item in (IList)value)
                {
                    items.Add(Copy(item, type.ElementType));
                }

                break;
            default:
                foreach (var property in type.Properties.Where(property => property.Get is not null))
                {
                    Fill(copy, value, property);
                }

                break;
        }

        return copy;
    }

    private static void Fill(object copy, object value, JsonPropertyInfo property)
    {
        var part = property.Get(value);
        if (property.Set is { } set)
        {
            set(copy, Copy(part, property.PropertyType));
        }
        else if (part is IList or IDictionary && property.Get(copy) is { } made)
        {
            Fill(made, part, Kept.GetTypeInfo(part.GetType()));
        }
    }

    private static object ThroughJson(object value, Type type) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type, Kept), type, Kept);
}
