using System.Text.Json;
using VpBot.Tests.Cards;

namespace VpBot.EndToEnd;

/// <summary>
/// Every card of the catalogue, rendered by the official renderer in Chromium: no validation event, no axe-core violation, no
/// sideways scrolling, in light, dark and high contrast, and everything works from the keyboard.
/// Environment variable VPBOT_CARD_PICTURES names a folder to put a picture of every card into.
/// </summary>
public sealed class AccessibilityTests : IAsyncLifetime
{
    private const int Narrow = 320;
    private const int Wide = 640;

    // Rules about a whole page, which a card in a chat is not, and rules that the renderer itself breaks.
    private static readonly Dictionary<string, string> NotAboutCards = new(StringComparer.Ordinal)
    {
        ["page-has-heading-one"] = "a card is a message in Teams; its heading is of level 2 by the renderer",
    };

    private Browser? browser;

    public static TheoryData<string, int> Looks => new()
    {
        { "light", Narrow }, { "dark", Narrow }, { "contrast", Narrow }, { "light", Wide }, { "dark", Wide }, { "contrast", Wide },
    };

    private static IReadOnlyList<CatalogueCard> Cards { get; } =
        [.. CardCatalogue.All.DistinctBy(card => JsonSerializer.Serialize(card.Card.Content), StringComparer.Ordinal)];

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    public async Task DisposeAsync() => await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_card_is_valid_and_accessible(string theme, int width)
    {
        var page = await CardPage.OpenAsync(browser!, width);

        var faults = await page.LookAsync(Cards, theme, NotAboutCards.Keys);

        faults.ShouldBeEmpty();
        Cards.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_in_reading_order_and_one_sees_where_one_is()
    {
        var page = await CardPage.OpenAsync(browser!, Narrow);
        var faults = new List<string>();
        foreach (var card in Cards)
        {
            await page.ShowAsync(card, "light");
            faults.AddRange((await page.TabThroughAsync()).Select(fault => $"{card}: {fault}"));
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task A_key_presses_every_button(string key)
    {
        var page = await CardPage.OpenAsync(browser!, Narrow);
        var faults = new List<string>();
        foreach (var card in Cards.DistinctBy(card => (card.Language, card.Card.Name)))
        {
            await page.ShowAsync(card, "light");
            var (titles, pressed) = await page.PressEveryButtonAsync(key);
            if (titles.Length == 0 || !titles.SequenceEqual(pressed, StringComparer.Ordinal))
            {
                faults.Add($"{card}: {string.Join(" | ", titles)} became {string.Join(" | ", pressed)}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_card_can_be_pictured()
    {
        var folder = Environment.GetEnvironmentVariable("VPBOT_CARD_PICTURES") is { Length: > 0 } named ? named : Path.Combine(TestResults.Folder, "cards");
        var all = Environment.GetEnvironmentVariable("VPBOT_CARD_PICTURES") is { Length: > 0 };
        Directory.CreateDirectory(folder);
        foreach (var (theme, width) in all ? [("light", Narrow), ("dark", Narrow), ("light", Wide), ("dark", Wide)] : new[] { ("light", Narrow) })
        {
            var page = await CardPage.OpenAsync(browser!, width);
            foreach (var card in all ? Cards : Cards.Take(1))
            {
                await page.ShowAsync(card, theme);
                await page.PictureAsync(Path.Combine(folder, $"{card.Language}-{theme}-{width}-{card.Title.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '_')}.png"));
            }
        }

        Directory.GetFiles(folder, "*.png").ShouldNotBeEmpty();
    }
}
