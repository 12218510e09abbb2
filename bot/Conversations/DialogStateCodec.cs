using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Conversations;

/// <summary>
/// Writes the graph that the dialogs keep (stacks inside stacks, dictionaries, texts, numbers, yes and no) without type
/// names, so that renaming a class breaks nothing and nothing but these can come back. Anything else is refused.
/// </summary>
internal static class DialogStateCodec
{
    private const string StackField = "$stack";
    private const int Schema = 1;
    private const int UsualSize = 2048;

    // What is sealed is read by this class only: texts that hold JSON of their own need not be escaped for a browser, which would triple them.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(DialogState state)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v", Schema);
            writer.WritePropertyName("state");
            WriteValue(writer, state);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is of another version, or not ours.</exception>
    public static DialogState Read(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.ValueKind is JsonValueKind.Object
            && document.RootElement.TryGetProperty("v", out var version) && version.ValueEquals(Schema)
            && document.RootElement.TryGetProperty("state", out var state) && ReadValue(state) is DialogState read
            ? read
            : throw new JsonException("The stored dialog state is of another version.");
    }

    private static bool ValueEquals(this JsonElement element, int number) => element.ValueKind is JsonValueKind.Number && element.GetInt32() == number;

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case DialogState state: WriteStack(writer, state); break;
            case IDictionary<string, object?> map: WriteMap(writer, map); break;
            default: throw new InvalidOperationException($"Dialog state holds a {value.GetType().Name}, which is not stored: keep choices as text.");
        }
    }

    private static void WriteStack(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(StackField);
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WriteString("version", instance.Version);
            if (instance.StackIndex is { } index)
            {
                writer.WriteNumber("index", index);
            }

            writer.WritePropertyName("state");
            WriteMap(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static object? ReadValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt32(out var number) ? number : element.GetInt64(),
        JsonValueKind.Null => null,
        JsonValueKind.Object => element.TryGetProperty(StackField, out var stack) ? ReadStack(stack) : ReadMap(element),
        _ => throw new JsonException("The stored dialog state holds a list, which is never written."),
    };

    private static DialogState ReadStack(JsonElement stack) => new([.. stack.EnumerateArray().Select(instance => new DialogInstance
    {
        Id = instance.GetProperty("id").GetString(),
        Version = instance.GetProperty("version").GetString(),
        StackIndex = instance.TryGetProperty("index", out var index) ? index.GetInt32() : null,
        State = ReadMap(instance.GetProperty("state")),
    })]);

    private static Dictionary<string, object?> ReadMap(JsonElement map)
    {
        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in map.EnumerateObject())
        {
            read.Add(property.Name, ReadValue(property.Value));
        }

        return read;
    }
}
