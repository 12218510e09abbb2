using System.Globalization;
using Microsoft.Playwright;
using VpBot.Local;

namespace VpBot.EndToEnd;

/// <summary>
/// One person's Teams window: the page of an Agents Playground, as it really is (0.2.28, looked at in Chromium).
/// </summary>
/// <remarks>
/// <para>Loading the page sends <c>conversationUpdate</c> and <c>installationUpdate</c> (add) to the bot, in any order, at
/// every load. What the bot said before the first load is shown then; after a reload the window is empty but for what
/// comes from then on.</para>
/// <para>Cards are rendered by the <c>adaptivecards</c> library with Fluent controls. The root is <c>.ac-adaptiveCard</c>.
/// An element's <c>id</c> becomes the id of its DOM element (so a heading is <c>[id='contact.channel']</c>), but inputs
/// and buttons get made-up ids: an input is found by its label, a button by its title (an exact <c>aria-label</c>).</para>
/// <para>A press of Action.Execute is sent as an invoke with <c>verb</c>, <c>title</c> and <c>data</c> (inputs merged in, an
/// empty input left out, several choices joined with commas), without the action's <c>id</c>. The card in the answer
/// replaces the card pressed, in the same message; below it stays "Your response was sent to the app". A later PUT of that
/// message replaces it again, live. If a PUT comes before the answer, the answer wins.</para>
/// <para>Required inputs and patterns are checked in the page: nothing is sent, the error message appears below the input and
/// becomes part of its accessible name.</para>
/// <para>The log panel on the right repeats what is typed; it is hidden here so that it is not mistaken for the chat.</para>
/// </remarks>
public sealed class TeamsWindow
{
    private const float PatienceMilliseconds = 20_000;

    private TeamsWindow(IPage page, RunningWindow person)
    {
        Page = page;
        Person = person;
    }

    /// <summary>Whose window it is.</summary>
    public RunningWindow Person { get; }

    /// <summary>The page, for what this class has no word for.</summary>
    public IPage Page { get; }

    private ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>The card that came last; in a chat of one living card, that card.</summary>
    public ILocator LastCard => Cards.Last;

    public static async Task<TeamsWindow> OpenAsync(Browser browser, RunningWindow person)
    {
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        await page.GotoAsync(person.Address.AbsoluteUri);
        await page.GetByTitle("Hide log panel").ClickAsync();
        return new TeamsWindow(page, person);
    }

    /// <summary>Waits until a card with this name (the id of its heading) is in the window, and returns the last such card.</summary>
    /// <exception cref="TimeoutException">It did not come; the message says what the window shows instead.</exception>
    public async Task<ILocator> CardAsync(string name)
    {
        var card = Cards.Filter(new() { Has = Page.Locator(HeadingOf(name)) }).Last;
        try
        {
            await card.WaitForAsync();
            return card;
        }
        catch (TimeoutException error)
        {
            throw new TimeoutException($"No card '{name}' in the window of {Person.Name}. It shows: {await ShowsAsync()}", error);
        }
    }

    /// <summary>The text of a card's heading, once the card is there.</summary>
    public async Task<string> HeadingAsync(string name) => await (await CardAsync(name)).Locator(HeadingOf(name)).InnerTextAsync();

    /// <summary>Presses the button with exactly this title on the last card, and waits until the answer has come.</summary>
    public async Task PressAsync(string title)
    {
        var answered = Page.WaitForResponseAsync(response => response.Url.EndsWith("/_conversation/v1/invoke", StringComparison.Ordinal));
        await LastCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await answered;
    }

    /// <summary>Presses a button that the page itself holds back, because an input is missing or wrong.</summary>
    public Task PressInVainAsync(string title) =>
        LastCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>Chooses one of a list that shows all its choices as radio buttons.</summary>
    public Task ChooseAsync(string label, string choice) =>
        LastCard.GetByRole(AriaRole.Radiogroup, new() { Name = label }).GetByRole(AriaRole.Radio, new() { Name = choice }).CheckAsync();

    /// <summary>Ticks a box: one of a list of several, or a toggle.</summary>
    public Task TickAsync(string choice) => LastCard.GetByRole(AriaRole.Checkbox, new() { Name = choice }).CheckAsync();

    /// <summary>Chooses one of a list that opens. The list itself is outside the card.</summary>
    public async Task PickAsync(string label, string choice)
    {
        await LastCard.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>Picks a day in the calendar, which is in English and outside the card.</summary>
    public async Task PickAsync(string label, DateOnly day)
    {
        await LastCard.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        var calendar = Page.GetByRole(AriaRole.Dialog, new() { Name = "Calendar" });
        var month = day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        var cell = calendar.Locator($"tr:not([aria-hidden]) button[aria-label='{day.ToString("d, MMMM, yyyy", CultureInfo.InvariantCulture)}']");
        for (var months = 0; months < 24 && !await calendar.GetByRole(AriaRole.Button, new() { Name = month, Exact = true }).IsVisibleAsync(); months++)
        {
            await calendar.Locator("button[title^='Next month']").ClickAsync();
        }

        await cell.ClickAsync();
    }

    /// <summary>Types into a field of a card.</summary>
    public Task FillAsync(string label, string text) => LastCard.GetByRole(AriaRole.Textbox, new() { Name = label }).FillAsync(text);

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        var box = Page.Locator("[data-lexical-editor]");
        await box.FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message", Exact = true }).ClickAsync();
    }

    /// <summary>Waits until the last card says this: a card that was replaced may have the same name.</summary>
    public Task ReadsAsync(string text) => LastCard.GetByText(text).First.WaitForAsync();

    /// <summary>What the cards in the window say, in order.</summary>
    public async Task<string> ShowsAsync() => string.Join("\n---\n", await Cards.AllInnerTextsAsync());

    /// <summary>Takes a picture into TestResults/screenshots.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new() { Path = TestResults.Screenshot(name) });

    // The one place that knows how a card's name is found.
    private static string HeadingOf(string name) => $"[id='{name}']";
}
