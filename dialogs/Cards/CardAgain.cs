namespace VpBot.Dialogs.Cards;

/// <summary>The card that somebody wants to see again: in another language, or coming back to it. Showing a card again never does anything.</summary>
/// <param name="Card">The card's name.</param>
/// <param name="Which">Which of the cards with that name; an empty string when there is one.</param>
public sealed record CardAgain(string Card, string Which)
{
    /// <summary>Where "back" on it goes to, as <see cref="Cards.Place"/> writes it; an empty string for none.</summary>
    public string Place { get; init; } = "";

    /// <summary>The signed token of what it is about; an empty string for none.</summary>
    public string Token { get; init; } = "";
}
