using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Cards;

/// <summary>The button that shows the same card in another language. The choice travels in the cards; nothing is stored for it.</summary>
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

    /// <summary>A card's language button.</summary>
    internal static IReadOnlyDictionary<string, object?> ButtonOf(string card, CardFoot foot)
    {
        var next = Languages.After(Words.Language_Code);
        return Button.Press(Verbs.NavLanguage, Languages.NameOf(next), foot.Token,
        [
            new(AgainField, foot.Again ?? card),
            new(ToField, next),
            new(CardField, card),
            new(WhichField, foot.Which),
            new(Place.Field, foot.Place),
        ]);
    }
}
