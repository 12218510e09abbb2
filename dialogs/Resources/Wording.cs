using System.Globalization;

namespace VpBot.Dialogs.Resources;

/// <summary>Fills in the placeholders of a text from <see cref="Words"/> in the language of the turn.</summary>
public static class Wording
{
    /// <summary>Replaces <c>{0}</c>, <c>{1}</c> and so on. A value that ends with a full stop, such as "B.V.", gets no second one.</summary>
    /// <exception cref="FormatException">The text has a placeholder for which no value was given.</exception>
    public static string With(this string text, params ReadOnlySpan<object?> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            if (values[place] is string { Length: > 0 } value && value[^1] == '.')
            {
                text = text.Replace($"{{{place}}}.", $"{{{place}}}", StringComparison.Ordinal);
            }
        }

        return string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
