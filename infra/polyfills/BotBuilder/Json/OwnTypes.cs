using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot;

/// <summary>Has <see cref="OwnType{T}"/> write every property whose value may be more than the property is declared as.</summary>
internal static class OwnTypes
{
    public static void OfEveryProperty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(MayHoldMore))
        {
            property.CustomConverter = (JsonConverter)Activator.CreateInstance(typeof(OwnType<>).MakeGenericType(property.PropertyType));
        }
    }

    private static bool MayHoldMore(JsonPropertyInfo property) =>
        property is { CustomConverter: null, IsExtensionData: false, PropertyType: { IsValueType: false, IsSealed: false } declared } && declared != typeof(object);
}
