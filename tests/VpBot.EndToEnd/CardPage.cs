using System.Text.Json;
using Microsoft.Playwright;
using VpBot.Local;
using VpBot.Tests.Cards;

namespace VpBot.EndToEnd;

/// <summary>A page that renders cards with the official <c>adaptivecards</c> package and looks at them with axe-core. Nothing on it comes from the network.</summary>
internal sealed class CardPage
{
    private const string Origin = "http://cards.test/";

    private CardPage(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<CardPage> OpenAsync(Browser browser, int width)
    {
        await NodeTools.EnsureInstalledAsync(static _ => { }, CancellationToken.None);
        var page = await browser.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.RouteAsync("**/*", route => route.FulfillAsync(new() { Path = FileOf(new Uri(route.Request.Url).AbsolutePath.TrimStart('/')) }));
        await page.GotoAsync(Origin + "cards.html");
        return new CardPage(page);
    }

    /// <summary>Everything that is wrong with these cards in a theme: what the renderer says, sideways scrolling, axe-core.</summary>
    public Task<string[]> LookAsync(IEnumerable<CatalogueCard> cards, string theme, IEnumerable<string> ignoredRules) => Page.EvaluateAsync<string[]>(
        "([cards, theme, ignored]) => lookAll(cards.map(({ title, json }) => ({ title, json: JSON.parse(json) })), theme, ignored)",
        new object[] { cards.Select(card => new { title = card.ToString(), json = JsonOf(card) }).ToArray(), theme, ignoredRules.ToArray() });

    public Task ShowAsync(CatalogueCard card, string theme) =>
        Page.EvaluateAsync("([json, theme]) => { show(JSON.parse(json), theme); }", new object[] { JsonOf(card), theme });

    /// <summary>Goes through the shown card with Tab; gives what was out of order, skipped or not to be seen.</summary>
    public async Task<IReadOnlyList<string>> TabThroughAsync()
    {
        var faults = new List<string>();
        await Page.EvaluateAsync("() => document.activeElement.blur()");
        var stops = await Page.EvaluateAsync<int>("() => tabStops()");
        for (var place = 0; place < stops; place++)
        {
            await Page.EvaluateAsync("() => { before = document.activeElement; }");
            do
            {
                // A date or a time field has stops of its own inside.
                await Page.Keyboard.PressAsync("Tab");
            }
            while (await Page.EvaluateAsync<bool>("() => document.activeElement === before && ['date', 'time'].includes(before.type)"));

            using var answer = JsonDocument.Parse(await Page.EvaluateAsync<string>("() => JSON.stringify(focused())"));
            var focus = answer.RootElement;
            if (focus.GetProperty("at").GetInt32() != place)
            {
                faults.Add($"stop {place} is {focus}");
                break;
            }

            if (!focus.GetProperty("visible").GetBoolean())
            {
                faults.Add($"one does not see that {focus} has the focus");
            }
        }

        return faults;
    }

    /// <summary>Puts the focus on each button in turn and presses a key; gives the titles and what the card said was pressed.</summary>
    public async Task<(string[] Titles, string[] Pressed)> PressEveryButtonAsync(string key)
    {
        var buttons = Page.Locator("main button");
        var titles = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main button')].map(button => button.textContent)");
        for (var place = 0; place < titles.Length; place++)
        {
            await buttons.Nth(place).FocusAsync();
            await Page.Keyboard.PressAsync(key);
        }

        return (titles, await Page.EvaluateAsync<string[]>("() => [...pressed]"));
    }

    public Task PictureAsync(string path) => Page.Locator("main").ScreenshotAsync(new() { Path = path });

    private static string JsonOf(CatalogueCard card) => JsonSerializer.Serialize(card.Card.Content);

    private static string FileOf(string name) => name switch
    {
        "adaptivecards.min.js" or "adaptivecards.css" => NodeTools.Package("adaptivecards", "dist", name),
        "axe.min.js" => NodeTools.Package("axe-core", name),
        _ => Path.Combine(AppContext.BaseDirectory, "Accessibility", name),
    };
}
