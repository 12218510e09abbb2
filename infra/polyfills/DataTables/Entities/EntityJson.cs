using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>An entity as the JSON with minimal metadata that the service speaks.</summary>
internal static class EntityJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString(PropertyNames.PartitionKey, entity.PartitionKey);
            writer.WriteString(PropertyNames.RowKey, entity.RowKey);
            foreach (var (name, value) in EntityBinder.Of(entity.GetType()).Values(entity))
            {
                if (value is not null && !PropertyNames.IsOfTheService(name))
                {
                    EdmValue.Write(writer, name, value);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    internal static T Read<T>(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Read<T>(document.RootElement);
    }

    internal static IReadOnlyList<T> ReadPage<T>(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(Read<T>)];
    }

    private static T Read<T>(JsonElement json)
    {
        var binder = EntityBinder.Of(typeof(T));
        var entity = binder.Create();
        var types = Annotations(json);
        foreach (var property in json.EnumerateObject())
        {
            ReadProperty(binder, entity, property, types?.GetValueOrDefault(property.Name));
        }

        return (T)entity;
    }

    private static void ReadProperty(EntityBinder binder, ITableEntity entity, JsonProperty property, string type)
    {
        switch (property.Name)
        {
            case PropertyNames.PartitionKey:
                entity.PartitionKey = property.Value.GetString();
                break;
            case PropertyNames.RowKey:
                entity.RowKey = property.Value.GetString();
                break;
            case PropertyNames.Timestamp:
                entity.Timestamp = (DateTimeOffset?)EdmValue.Read(property.Value, "Edm.DateTime");
                break;
            case PropertyNames.ETag:
                entity.ETag = new ETag(property.Value.GetString());
                break;
            default:
                if (!IsAnnotation(property.Name))
                {
                    binder.Set(entity, property.Name, EdmValue.Read(property.Value, type));
                }

                break;
        }
    }

    private static Dictionary<string, string> Annotations(JsonElement json)
    {
        Dictionary<string, string> types = null;
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(PropertyNames.TypeSuffix, StringComparison.Ordinal))
            {
                types ??= new Dictionary<string, string>(StringComparer.Ordinal);
                types[property.Name[..^PropertyNames.TypeSuffix.Length]] = property.Value.GetString();
            }
        }

        return types;
    }

    private static bool IsAnnotation(string name) =>
        name.StartsWith("odata.", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal);
}
