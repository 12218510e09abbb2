using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Builder;

/// <summary>What state is made of, as it is kept: scalars, collections, dialog state and plain objects, each of the type that it was.</summary>
internal static class StateGraph
{
    private static readonly JsonSerializerOptions Kept = new()
    {
        IncludeFields = true,
        MaxDepth = 256,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
        Converters = { new TypedJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepTypes } },
    };

    public static string Fingerprint(object value) => Convert.ToBase64String(SHA256.HashData(Write(value)));

    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes<object>(value, Kept);

    public static object Read(byte[] written) => JsonSerializer.Deserialize<object>(written, Kept);

    /// <summary>A property that was of another type before: a scalar as what it says, anything else through its JSON.</summary>
    public static T As<T>(object value)
    {
        var wanted = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return IsScalar(wanted) && value is IConvertible && IsScalar(value.GetType())
            ? (T)Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture)
            : AnyJson.As<T>(value);
    }

    /// <summary>State that a storage read as an object of Newtonsoft's: scalars as themselves, objects and arrays as they are.</summary>
    public static Dictionary<string, object> Fields(ICustomTypeDescriptor node) =>
        node.GetProperties().Cast<PropertyDescriptor>().ToDictionary(field => field.Name, field => Field(field.GetValue(node)), StringComparer.Ordinal);

    private static bool IsScalar(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is TypeCode.Boolean or (>= TypeCode.SByte and <= TypeCode.Decimal) or TypeCode.String;

    private static object Field(object value) =>
        value is IConvertible scalar ? scalar.ToType(typeof(object), CultureInfo.InvariantCulture) : value;

    /// <summary>Also of what a schema type leaves open, which is plain JSON on the wire.</summary>
    private static void KeepTypes(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(object)))
        {
            property.CustomConverter = null;
        }
    }
}
