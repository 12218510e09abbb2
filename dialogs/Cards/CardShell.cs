using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Cards;

/// <summary>What every card has around its own body: heading, language, fallback, and the rows with direct help, stop, back and language.</summary>
public static class CardShell
{
    private const int UsualElements = 8;

    /// <summary>Makes a card in the language of the current turn.</summary>
    /// <param name="name">The card's name, the id of its heading.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="body">The elements below it, in reading order.</param>
    /// <param name="buttons">The card's own buttons.</param>
    /// <param name="foot">Which buttons stand below; null for those of an information card.</param>
    public static Card Make(
        string name,
        string heading,
        IEnumerable<IReadOnlyDictionary<string, object?>> body,
        IEnumerable<IReadOnlyDictionary<string, object?>>? buttons = null,
        CardFoot? foot = null)
    {
        var elements = new List<object?>(UsualElements) { Element.Heading(name, heading) };
        elements.AddRange(body);
        elements.AddRange(Element.Buttons(buttons ?? []));
        elements.AddRange(Element.Buttons(Foot(name, foot ?? CardFoot.Information), apart: true));
        return new Card(name, new Fields(7)
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = Words.Language_Code,
            ["fallbackText"] = Words.Shell_Fallback,
            ["speak"] = heading,
            ["body"] = elements,
        });
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Foot(string name, CardFoot foot)
    {
        if (name != Verbs.HelpUrgent)
        {
            yield return Button.Press(Verbs.HelpUrgent, Words.Shell_Urgent, foot.Token, [new(Place.Field, Place.Of(name, foot))], withInputs: false);
        }

        yield return Button.Press(Verbs.NavStop, Words.Shell_Stop, foot.Token, withInputs: false);
        if (foot.Back)
        {
            yield return Button.Press(Verbs.NavBack, Words.Shell_Back, foot.Token, [new(Place.Field, foot.Place)], withInputs: false);
        }

        if (foot.Home)
        {
            yield return Button.Press(Verbs.NavHome, Words.Shell_Home, withInputs: false);
        }

        yield return LanguageSwitch.ButtonOf(name, foot);
    }
}
