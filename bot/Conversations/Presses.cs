using System.Globalization;
using System.Text.Json;
using VpBot.Dialogs.Cards;

namespace VpBot.Conversations;

/// <summary>Reads what a pressed button sent.</summary>
internal sealed class Presses(ICardTokens tokens)
{
    private const int UsualInputs = 7;
    private const int MostInputs = 40;
    private const int LongestValue = 2000;

    /// <summary>Reads a button's data; null when it is not a button of ours.</summary>
    /// <param name="data">The data: an object of the SDK's JSON library, or null.</param>
    /// <param name="verb">The verb that the channel names; null when the data must.</param>
    public (Press Press, string? Language)? Read(object? data, string? verb)
    {
        if ((data is null ? [] : ChannelJson.Read(data, Fields)) is not { } fields)
        {
            return null;
        }

        var named = verb ?? fields.GetValueOrDefault(Button.VerbField);
        if (string.IsNullOrEmpty(named))
        {
            return null;
        }

        var language = named is Verbs.NavLanguage ? fields.GetValueOrDefault(LanguageSwitch.ToField) : fields.GetValueOrDefault(Button.LanguageField);
        return (new Press(named, tokens.Open(fields.GetValueOrDefault(Button.TokenField)), fields), language);
    }

    /// <summary>The scalars of an object; of a name that comes twice the last, as in every JSON library that the SDK may have read it with.</summary>
    private static Dictionary<string, string> Fields(JsonElement data)
    {
        var fields = new Dictionary<string, string>(UsualInputs, StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject())
        {
            if (fields.Count < MostInputs && Scalar(property.Value) is { Length: <= LongestValue } value)
            {
                fields[property.Name] = value;
            }
        }

        return fields;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
