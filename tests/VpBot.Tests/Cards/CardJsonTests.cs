using System.Text.Json;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Cards;

/// <summary>A card is the same JSON whichever library writes it: that of the official packages makes of it what System.Text.Json does.</summary>
public sealed class CardJsonTests
{
    public static IEnumerable<object[]> Everything => CardCatalogue.All.Select(card => new object[] { card });

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_card_is_the_same_json_under_the_official_packages(CatalogueCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        Same(OfficialJson.Write(card.Card.Content), JsonSerializer.Serialize(card.Card.Content));
    }

    private static void Same(string made, string expected)
    {
        using var one = JsonDocument.Parse(made);
        using var other = JsonDocument.Parse(expected);
        JsonElement.DeepEquals(one.RootElement, other.RootElement).ShouldBeTrue($"{made} differs from:\n{expected}");
    }
}
