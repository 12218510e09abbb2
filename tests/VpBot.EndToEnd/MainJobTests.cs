using VpBot.Local.Personas;

namespace VpBot.EndToEnd;

/// <summary>The main job, as three people see it: somebody asks, one advisor passes, another accepts, and the one who asked reads who it is.</summary>
public sealed class MainJobTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task An_employee_asks_one_advisor_passes_and_the_other_accepts()
    {
        var advisors = new[] { await stage.OpenAsync(Cast.InternalAdvisor), await stage.OpenAsync(Cast.ExternalAdvisor) };
        foreach (var advisor in advisors)
        {
            await advisor.CardAsync("home");
        }

        var sanne = await stage.OpenAsync(Cast.Employee);
        await sanne.CardAsync("home");
        await sanne.ScreenshotAsync("1-welcome");
        await sanne.PressAsync("Contact met een vertrouwenspersoon");
        await sanne.CardAsync("contact.explain");
        await sanne.ScreenshotAsync("2-explain");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.advisor");
        await sanne.ScreenshotAsync("3-advisor");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.channel");
        await sanne.ChooseAsync("Kies één manier", "bellen");
        await sanne.FillAsync("Telefoonnummer", "06 12345678");
        await sanne.ScreenshotAsync("4-channel");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.times");
        await sanne.TickAsync("Maakt niet uit");
        await sanne.ScreenshotAsync("5-times");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.options");
        await sanne.ScreenshotAsync("6-options");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.review");
        await sanne.ScreenshotAsync("7-review");
        await sanne.PressAsync("Versturen");
        await sanne.CardAsync("contact.sent");
        await sanne.ScreenshotAsync("8-sent");

        var (first, second) = await WhoHasTheOfferAsync(advisors);
        await first.ScreenshotAsync("9-offer");
        (await first.ShowsAsync()).ShouldNotContain("Sanne");
        await first.PressAsync("Doorgeven");
        await first.CardAsync("offer.over");

        await second.CardAsync("offer");
        (await second.ShowsAsync()).ShouldNotContain("Sanne");
        await second.PressAsync("Aannemen");
        var accepted = await second.CardAsync("offer.accepted");
        (await accepted.InnerTextAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("Sanne de Vries"),
            text => text.ShouldContain("+31612345678"));
        await second.ScreenshotAsync("10-accepted");

        var status = await sanne.CardAsync("request.status");
        (await status.InnerTextAsync()).ShouldContain(second.Person.Name);
        await sanne.ScreenshotAsync("11-status");
        (await first.ShowsAsync()).ShouldNotContain("Sanne");
    }

    private static async Task<(TeamsWindow First, TeamsWindow Second)> WhoHasTheOfferAsync(TeamsWindow[] advisors)
    {
        var waiting = advisors.Select(async advisor =>
        {
            await advisor.CardAsync("offer");
            return advisor;
        }).ToArray();
        var first = await await Task.WhenAny(waiting);
        return (first, advisors.Single(advisor => advisor != first));
    }
}
