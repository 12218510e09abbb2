using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using VpBot.Dialogs.Contact;

namespace VpBot.Conversations;

/// <summary>
/// Writes the graph that the dialogs keep (stacks inside stacks, dictionaries, drafts, texts, numbers, yes and no) without type
/// names, so that renaming a class breaks nothing and nothing but these can come back. Anything else is refused.
/// </summary>
internal static class DialogStateCodec
{
    private const string StackField = "$stack";
    private const string DraftField = "$draft";
    private const string VersionField = "v";
    private const string StateField = "state";
    private const int Schema = 2;

    /// <summary>What nearly all the state is made of: these are not made anew for each turn.</summary>
    private static readonly string[] Known =
        ["id", "version", StateField, "dialogs", "options", "values", "stepIndex", "instanceId", "draft", "contact", nameof(ContactDialog), "ContactPrompt"];

    // What is sealed is read by this class only: no browser has to be protected from it.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? kept;

    public static void Write(DialogState state, IBufferWriter<byte> buffer)
    {
        var writer = kept ??= new Utf8JsonWriter(buffer, Compact);
        writer.Reset(buffer);
        try
        {
            writer.WriteStartObject();
            writer.WriteNumber(VersionField, Schema);
            writer.WritePropertyName(StateField);
            WriteValue(writer, state);
            writer.WriteEndObject();
        }
        finally
        {
            // Also when it is refused half-way: what was not flushed, a caller cannot wipe.
            writer.Flush();
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is of another version, or not ours.</exception>
    public static DialogState Read(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        return Next(ref reader) is JsonTokenType.StartObject
            && NextIs(ref reader, VersionField) && Next(ref reader) is JsonTokenType.Number && reader.GetInt32() == Schema
            && NextIs(ref reader, StateField) && Next(ref reader) is JsonTokenType.StartObject && ReadValue(ref reader) is DialogState read
            ? read
            : throw NotOurs();
    }

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
            case ContactDraft draft: WriteDraft(writer, draft); break;
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

            writer.WritePropertyName(StateField);
            WriteMap(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDraft(Utf8JsonWriter writer, ContactDraft draft)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(DraftField);
        draft.WriteTo(writer);
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

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => TextOf(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt32(out var number) ? (object)number : reader.GetInt64(),
        JsonTokenType.Null => null,
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw NotOurs(),
    };

    /// <summary>What an object is, its first field says.</summary>
    private static object ReadObject(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        if (IsField(ref reader, StackField))
        {
            return Only(ref reader, ReadStack(ref reader));
        }

        if (IsField(ref reader, DraftField))
        {
            Next(ref reader);
            return Only(ref reader, ContactDraft.Read(ref reader) ?? throw NotOurs());
        }

        return ReadMap(ref reader);
    }

    private static DialogState ReadStack(ref Utf8JsonReader reader)
    {
        var stack = new List<DialogInstance>();
        Require(Next(ref reader) is JsonTokenType.StartArray);
        while (Next(ref reader) is JsonTokenType.StartObject)
        {
            stack.Add(ReadInstance(ref reader));
        }

        return new DialogState(stack);
    }

    private static DialogInstance ReadInstance(ref Utf8JsonReader reader)
    {
        var instance = new DialogInstance();
        while (Next(ref reader) is JsonTokenType.PropertyName)
        {
            var name = TextOf(ref reader);
            Next(ref reader);
            var value = ReadValue(ref reader);
            switch (name)
            {
                case "id": instance.Id = value as string; break;
                case "version": instance.Version = value as string; break;
                case "index": instance.StackIndex = value as int?; break;
                case StateField: instance.State = value as Dictionary<string, object?>; break;
                default: throw NotOurs();
            }
        }

        return instance;
    }

    /// <summary>Reads on from the first field.</summary>
    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (; reader.TokenType is JsonTokenType.PropertyName; Next(ref reader))
        {
            var name = TextOf(ref reader);
            Next(ref reader);
            read[name] = ReadValue(ref reader);
        }

        return read;
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        foreach (var text in Known)
        {
            if (reader.ValueTextEquals(text))
            {
                return text;
            }
        }

        return reader.GetString()!;
    }

    private static T Only<T>(ref Utf8JsonReader reader, T value)
    {
        Require(Next(ref reader) is JsonTokenType.EndObject);
        return value;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        Require(reader.Read());
        return reader.TokenType;
    }

    private static bool NextIs(ref Utf8JsonReader reader, string field)
    {
        Next(ref reader);
        return IsField(ref reader, field);
    }

    private static bool IsField(ref Utf8JsonReader reader, string field) => reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals(field);

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw NotOurs();
        }
    }

    private static JsonException NotOurs() => new("The stored dialog state is of another version.");
}
