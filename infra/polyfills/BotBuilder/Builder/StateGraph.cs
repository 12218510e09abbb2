using System.Collections;
using System.ComponentModel;
using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;

namespace Microsoft.Bot.Builder;

/// <summary>Copies and compares what state is made of: scalars, dictionaries, lists, dialog state and plain objects.</summary>
internal static class StateGraph
{
    private static readonly JsonSerializerOptions Kept = new()
    {
        IncludeFields = true,
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
        Converters = { new AnyJson() },
    };

    public static object Copy(object value) =>
        value switch
        {
            null or string or ValueType => value,
            DialogState state => new DialogState([.. state.DialogStack.Select(Copy)]),
            IDictionary<string, object> dictionary => Copy(dictionary),
            IList list when list.GetType() == typeof(List<object>) => list.Cast<object>().Select(Copy).ToList(),
            PromptOptions options => Copy(options),
            IDynamicMetaObjectProvider and ICloneable node => node.Clone(),
            _ => ThroughJson(value),
        };

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

    private static Dictionary<string, object> Copy(IDictionary<string, object> dictionary) =>
        dictionary.ToDictionary(pair => pair.Key, pair => Copy(pair.Value), StringComparer.Ordinal);

    private static PromptOptions Copy(PromptOptions options)
    {
        var copy = (PromptOptions)ThroughJson(options);
        copy.Validations = Copy(options.Validations);
        return copy;
    }

    private static object ThroughJson(object value) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Kept), value.GetType(), Kept);

    private static DialogInstance Copy(DialogInstance instance) =>
        new() { Id = instance.Id, State = Copy(instance.State), StackIndex = instance.StackIndex, Version = instance.Version };
}
