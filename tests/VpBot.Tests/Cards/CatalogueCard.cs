using VpBot.Dialogs.Cards;

namespace VpBot.Tests.Cards;

/// <summary>A card of the catalogue.</summary>
/// <param name="Title">Which it is, unique within a language.</param>
/// <param name="Language">The language it was made in.</param>
/// <param name="Card">The card.</param>
public sealed record CatalogueCard(string Title, string Language, Card Card)
{
    public override string ToString() => $"{Language}: {Title}";
}
