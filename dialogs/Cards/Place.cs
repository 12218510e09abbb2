namespace VpBot.Dialogs.Cards;

/// <summary>
/// The card from which direct help was opened, so that "back" on it leads there again. It travels in the buttons; nothing is
/// stored for it, and showing a card again never does anything.
/// </summary>
public static class Place
{
    /// <summary>The name, in a button's data, of the place to go back to.</summary>
    public const string Field = "place";

    /// <summary>Wherever the person was: the question that is being asked, else the start.</summary>
    public const string Ongoing = Verbs.NavBack;

    private const string Separator = " ";

    /// <summary>The place of a card: the verb that shows it again, its name and which one it is.</summary>
    public static string Of(string card, CardFoot foot) => foot.Which is { } which
        ? $"{foot.Again ?? card}{Separator}{card}{Separator}{which}"
        : $"{foot.Again ?? card}{Separator}{card}";

    /// <summary>Reads a place: the verb that shows the card and which card that is; null when there is none.</summary>
    public static (string Verb, CardAgain Card)? Parse(string text) =>
        text.Split(Separator, 3) is [{ Length: > 0 } verb, .. var card] ? (verb, new CardAgain(card.ElementAtOrDefault(0) ?? "", card.ElementAtOrDefault(1) ?? "")) : null;
}
