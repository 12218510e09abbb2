using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>Puts sentences, lines and buttons of an information card together.</summary>
internal static class Say
{
    /// <summary>The sentences that are there, in one paragraph.</summary>
    public static string Sentences(params ReadOnlySpan<string?> sentences) => Join(' ', sentences);

    /// <summary>The lines that are there, one below the other.</summary>
    public static string Lines(params ReadOnlySpan<string?> lines) => Join('\n', lines);

    /// <summary>Text from the organisation inside one of ours; null when the organisation gave none.</summary>
    public static string? WithOwn(string text, string? own) => string.IsNullOrWhiteSpace(own) ? null : text.With(Element.Plain(own.Trim()));

    /// <summary>The button that starts a contact request.</summary>
    public static IReadOnlyDictionary<string, object?> Contact() =>
        Button.Press(Verbs.ContactStart, Words.Info_Button_Contact, withInputs: false, primary: true);

    /// <summary>A button to another card.</summary>
    public static IReadOnlyDictionary<string, object?> To(string verb, string title) => Button.Press(verb, title, withInputs: false);

    /// <summary>The button that dials a number, which also stands on the card for clients that cannot dial; none when it is no number.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Call(string? number) =>
        number is not null && PhoneNumbers.Link(number) is { } dial ? [Button.Open(Words.Help_Call.With(number.Trim()), dial)] : [];

    private static string Join(char separator, ReadOnlySpan<string?> parts)
    {
        var there = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                there.Add(part);
            }
        }

        return string.Join(separator, there);
    }
}
