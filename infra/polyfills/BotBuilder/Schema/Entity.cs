using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity, such as the client's locale and time zone. Two that are written alike are equal.</summary>
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    public string Type { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> Unknown { get; set; }

    /// <summary>This entity read as something more specific; names match whatever their case.</summary>
    public T GetAs<T>() => AnyJson.As<T>(AnyJson.ToElement(this));

    public void SetAs<T>(T obj)
    {
        var copy = AnyJson.As<Entity>(AnyJson.ToElement(obj));
        Type = copy.Type;
        Unknown = copy.Unknown;
    }

    public bool Equals(Entity other) => other is not null && string.Equals(Written(), other.Written(), StringComparison.Ordinal);

    public override bool Equals(object obj) => obj is Entity other && other.GetType() == GetType() && Equals(other);

    public override int GetHashCode() => Written().GetHashCode(StringComparison.Ordinal);

    private string Written() => AnyJson.ToElement(this).GetRawText();
}
