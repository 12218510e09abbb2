using System.Globalization;

namespace Azure.Data.Tables.Filters;

/// <summary>An interpolated string as a filter: every hole becomes a literal.</summary>
internal static class FilterText
{
    internal static string Of(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        object[] literals = [.. filter.GetArguments().Select(FilterLiteral.Of)];
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }
}
