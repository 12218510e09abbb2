namespace VpBot.Dialogs.Cards;

/// <summary>Which buttons stand below a card, besides direct help, stop and the other language, which are always there.</summary>
/// <param name="Back">Whether one can go back one screen.</param>
/// <param name="Home">Whether one can go to the start.</param>
/// <param name="Again">The verb that shows this card again, for the language button; null when it is the card's name.</param>
/// <param name="Token">The signed token of what the card is about; null for none.</param>
/// <param name="Which">Which of the cards with this name it is, for the language button; null when there is one.</param>
/// <param name="Place">Where "back" goes to, as <see cref="Cards.Place"/> writes it; null for one screen back.</param>
public sealed record CardFoot(bool Back = false, bool Home = false, string? Again = null, string? Token = null, string? Which = null, string? Place = null)
{
    /// <summary>Below information: back to the start.</summary>
    public static CardFoot Information { get; } = new(Back: true);

    /// <summary>Below the first card: nothing to go back to.</summary>
    public static CardFoot First { get; } = new();
}
