using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot;

/// <summary>Writes a property as what its value is, and not as what the property is declared as.</summary>
internal sealed class OwnType<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Only for writing.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => AnyJson.WriteOwn(writer, value, options);
}
