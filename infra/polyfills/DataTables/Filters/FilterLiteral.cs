using System.Globalization;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Filters;

/// <summary>A value as it stands in a filter: nothing in it can end the literal.</summary>
internal static class FilterLiteral
{
    internal static string Of(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        char character => Of(character.ToString()),
        Enum member => Of(member.ToString()),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) => Of(number),
        Guid guid => $"guid'{guid}'",
        DateTimeOffset instant => $"datetime'{EdmValue.Format(instant)}'",
        DateTime instant => Of(EdmValue.ToOffset(instant)),
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexStringLower(data.ToMemory().Span)}'",
        null => throw new ArgumentNullException(nameof(value), "A filter cannot compare with null: a null property is not stored."),
        _ => throw new NotSupportedException($"A filter cannot compare with this value of type {value.GetType()}."),
    };

    // Without a point or an exponent it would be read as an integer.
    private static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
