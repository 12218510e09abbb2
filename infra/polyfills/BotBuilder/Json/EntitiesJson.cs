using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot;

/// <summary>Entities are written as what each of them is, and read as what every entity is: each by itself, which needs no stack.</summary>
internal sealed class EntitiesJson : JsonConverter<IList<Entity>>
{
    public override IList<Entity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var entities = new List<Entity>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            entities.Add(JsonSerializer.Deserialize(ref reader, SchemaJson.Default.Entity));
        }

        return entities;
    }

    public override void Write(Utf8JsonWriter writer, IList<Entity> value, JsonSerializerOptions options) => AnyJson.WriteAsItIs(writer, value, options);
}
