namespace VpBot.Dialogs.Cards;

/// <summary>The card that somebody wants to see again in another language. Showing a card again never does anything.</summary>
/// <param name="Card">The card's name.</param>
/// <param name="Which">Which of the cards with that name; an empty string when there is one.</param>
public sealed record CardAgain(string Card, string Which);
