namespace VpBot.Dialogs.Cards;

/// <summary>The data of the button that shows the same card in another language. The choice travels in the cards; nothing is stored for it.</summary>
public static class LanguageSwitch
{
    /// <summary>The verb that shows the card again.</summary>
    public const string AgainField = "again";

    /// <summary>The language to show it in, such as <c>en</c>.</summary>
    public const string ToField = "to";

    /// <summary>The name of the card.</summary>
    public const string CardField = "card";

    /// <summary>Which of the cards with that name.</summary>
    public const string WhichField = "which";

    /// <summary>The card that a press of the language button is about.</summary>
    public static CardAgain CardOf(Press press) => new(press[CardField], press[WhichField]) { Place = press[Place.Field], Token = press[Button.TokenField] };

    /// <summary>The data of a card's language button.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> DataOf(string card, CardFoot foot, string to)
    {
        yield return new(AgainField, foot.Again ?? card);
        yield return new(ToField, to);
        yield return new(CardField, card);
        if (foot.Which is { } which)
        {
            yield return new(WhichField, which);
        }

        if (foot.Place is { } place)
        {
            yield return new(Place.Field, place);
        }
    }
}
