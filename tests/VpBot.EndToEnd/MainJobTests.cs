using VpBot.Local.Personas;

namespace VpBot.EndToEnd;

/// <summary>
/// The main job, as three people see it: somebody asks, one advisor passes, another accepts, and the one who asked reads who
/// it is. The same script in every language.
/// </summary>
public abstract class MainJobTests(Stage stage)
{
    /// <summary>The words on the buttons and inputs that the script uses.</summary>
    private protected abstract Words Said { get; }

    [Fact]
    public async Task An_employee_asks_one_advisor_passes_and_the_other_accepts()
    {
        var advisors = new[] { await stage.OpenAsync(Cast.InternalAdvisor), await stage.OpenAsync(Cast.ExternalAdvisor) };
        foreach (var advisor in advisors)
        {
            await advisor.CardAsync("home");
        }

        var sanne = await stage.OpenAsync(Cast.Employee);
        await SeesAsync(sanne, "home", "01-welcome");
        await AskAsync(sanne);
        var (first, second) = await WhoHasTheOfferAsync(advisors);
        await SeesAsync(first, "offer", "08-offer");
        (await first.ShowsAsync()).ShouldNotContain("Sanne");
        await first.PressAsync(Said.Pass);
        await SeesAsync(first, "offer.over", "09-passed");

        await second.CardAsync("offer");
        (await second.ShowsAsync()).ShouldNotContain("Sanne");
        await second.PressAsync(Said.Accept);
        var accepted = await SeesAsync(second, "offer.accepted", "10-accepted");
        accepted.ShouldContain("Sanne de Vries");
        accepted.ShouldContain("+31612345678");

        (await SeesAsync(sanne, "request.status", "11-status")).ShouldContain(second.Person.Name);
        (await first.ShowsAsync()).ShouldNotContain("Sanne");
    }

    private async Task AskAsync(TeamsWindow sanne)
    {
        await sanne.PressAsync(Said.Contact);
        await SeesAsync(sanne, "contact.explain", "02-explain");
        await sanne.PressAsync(Said.Continue);
        await SeesAsync(sanne, "contact.advisor", "03-advisor");
        await sanne.PressAsync(Said.Continue);
        await sanne.CardAsync("contact.channel");
        await sanne.ChooseAsync(Said.OneWay, Said.ByPhone);
        await sanne.FillAsync(Said.Number, "06 12345678");
        await SeesAsync(sanne, "contact.channel", "04-channel");
        await sanne.PressAsync(Said.Continue);
        await sanne.CardAsync("contact.times");
        await sanne.TickAsync(Said.AnyTime);
        await SeesAsync(sanne, "contact.times", "05-times");
        await sanne.PressAsync(Said.Continue);
        await SeesAsync(sanne, "contact.options", "06-options");
        await sanne.PressAsync(Said.Continue);
        await SeesAsync(sanne, "contact.review", "07-review");
        await sanne.PressAsync(Said.Send);
        await SeesAsync(sanne, "contact.sent", "08-sent");
    }

    /// <summary>Waits for a card, takes a picture and gives what the card says.</summary>
    private async Task<string> SeesAsync(TeamsWindow window, string card, string picture)
    {
        var shown = await window.CardAsync(card);
        await window.ScreenshotAsync($"{Said.Language}-{picture}");
        return await shown.InnerTextAsync();
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

    private protected sealed record Words(
        string Language, string Contact, string Continue, string OneWay, string ByPhone, string Number, string AnyTime, string Send, string Pass, string Accept);
}
