using Microsoft.Playwright;
using VpBot.Local.Personas;

namespace VpBot.EndToEnd;

/// <summary>Somebody goes on in another language, or wants less to be seen.</summary>
public sealed class SecondThoughtsTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task In_another_language_half_way_the_question_and_what_was_chosen_stay()
    {
        var sanne = await BeginAsync();

        await sanne.PressAsync("English");

        await sanne.ReadsAsync("How do you want contact?");
        (await sanne.LastCard.GetByRole(AriaRole.Radio, new() { Name = "By phone" }).IsCheckedAsync()).ShouldBeTrue();
        (await sanne.LastCard.GetByRole(AriaRole.Textbox, new() { Name = "Phone number" }).InputValueAsync()).ShouldBe("06 12345678");
        await sanne.ScreenshotAsync("21-english-half-way");
        await sanne.PressAsync("Continue");
        await sanne.ReadsAsync("When is it safe for you?");
        await sanne.PressAsync("Continue");
        await sanne.ReadsAsync("Almost done");
        await sanne.PressAsync("Continue");
        await sanne.ReadsAsync("By phone, +31612345678");
        await sanne.PressAsync("Stop");
        await sanne.ReadsAsync("Nothing was sent.");
    }

    [Fact]
    public async Task After_clearing_the_window_says_nothing_of_the_request_and_the_request_stays()
    {
        var sanne = await BeginAsync();
        foreach (var (button, next) in new[] { ("Verder", "contact.times"), ("Verder", "contact.options"), ("Verder", "contact.review"), ("Versturen", "contact.sent") })
        {
            await sanne.PressAsync(button);
            await sanne.CardAsync(next);
        }

        await sanne.SayAsync("wis dit gesprek");

        await sanne.ReadsAsync("Gewist wat ik kan wissen");
        await sanne.ScreenshotAsync("22-cleared");
        (await sanne.ShowsAsync()).ShouldNotContain("Je code is");
        (await sanne.ShowsAsync()).ShouldContain("Dit bericht is gewist.");
        await sanne.PressAsync("Mijn verzoek");
        await sanne.ReadsAsync("Je code is");
        await sanne.PressAsync("Intrekken");
        await sanne.CardAsync("request.withdrawn");
    }

    /// <summary>Somebody who wants to be called and has not gone on yet, with an advisor who can be asked.</summary>
    private async Task<TeamsWindow> BeginAsync()
    {
        await (await stage.OpenAsync(Cast.InternalAdvisor)).CardAsync("home");
        var sanne = await stage.OpenAsync(Cast.Employee);
        foreach (var (card, button) in new[] { ("home", "Contact met een vertrouwenspersoon"), ("contact.explain", "Verder"), ("contact.advisor", "Verder") })
        {
            await sanne.CardAsync(card);
            await sanne.PressAsync(button);
        }

        await sanne.CardAsync("contact.channel");
        await sanne.ChooseAsync("Kies één manier", "Bellen");
        await sanne.FillAsync("Telefoonnummer", "06 12345678");
        return sanne;
    }
}
