using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot;

/// <summary>An object of scalars inside another, read by itself: what it stands in then needs no stack while it is read.</summary>
internal sealed class Flat<T> : JsonConverter<T>
{
    private static JsonTypeInfo<T> Known => (JsonTypeInfo<T>)SchemaJson.Default.GetTypeInfo(typeof(T));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, Known);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Known);
}
