using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Changing one answer from the review: whatever it leaves unanswered is asked, and what it makes impossible is said at once.</summary>
public sealed class ChangingTests
{
    private static readonly (string, string)[] ByPhone = [("channel", "phone"), ("phone", "06 12345678")];

    [Fact]
    public async Task Whoever_now_wants_a_call_is_asked_about_a_message_and_comes_back()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Review, "teamsChat");
        await ChangesAsync(sanne, Steps.Channel);
        var asked = await sanne.PressesAsync(Steps.Channel, ByPhone);
        asked.Name.ShouldBe(Steps.Options);
        asked.Inputs.ContainsKey("voicemail").ShouldBeTrue();
        asked.Value("language").ShouldBe("nl");

        (await sanne.PressesAsync("nav.back")).Name.ShouldBe(Steps.Channel);
        await sanne.PressesAsync(Steps.Channel);
        var review = await sanne.PressesAsync(Steps.Options, ("voicemail", "yes"));
        review.Name.ShouldBe(Steps.Review);
        review.Text.ShouldContain("Hoe: bellen, +31612345678");
        review.Text.ShouldContain("Wanneer: dinsdag 24 november, ochtend; woensdag 25 november, middag");
        review.Text.ShouldContain("Bericht inspreken: Ja");
    }

    [Fact]
    public async Task Another_number_asks_nothing_again_and_a_call_that_is_wanted_again_does()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Options);
        await sanne.PressesAsync(Steps.Options, ("voicemail", "yes"));
        await ChangesAsync(sanne, Steps.Channel);
        var review = await sanne.PressesAsync(Steps.Channel, ("phone", "06 87654321"));
        review.Name.ShouldBe(Steps.Review);
        review.Text.ShouldContain("Hoe: bellen, +31687654321");
        review.Text.ShouldContain("Bericht inspreken: Ja");

        await ChangesAsync(sanne, Steps.Channel);
        (await sanne.PressesAsync(Steps.Channel, ("channel", "teamsChat"))).Name.ShouldBe(Steps.Review);
        await ChangesAsync(sanne, Steps.Options);
        (await sanne.PressesAsync(Steps.Options)).Name.ShouldBe(Steps.Review);
        await ChangesAsync(sanne, Steps.Channel);
        (await sanne.PressesAsync(Steps.Channel, ByPhone)).Value("voicemail").ShouldBe("no");
        (await sanne.PressesAsync(Steps.Options)).Text.ShouldContain("Bericht inspreken: Nee");
    }

    [Fact]
    public async Task Other_times_are_those_of_whoever_speaks_the_language()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.PublishAsync(RosterText.Of(Line(Account.Anna, "nl", "extern"), OnThursdays(Line(Account.Karim, "en", "intern"))));
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Times, "teamsChat");
        sanne.Sees.Choices("times").Contains("2026-11-24/am", StringComparer.Ordinal).ShouldBeTrue();
        await sanne.PressesAsync(Steps.Times, ("times", "2026-11-26/am"));
        await sanne.PressesAsync(Steps.Options, ("language", "en"));

        await ChangesAsync(sanne, Steps.Times);
        sanne.Sees.Choices("times").ShouldBe(["any", "2026-11-26/am", "2026-11-26/pm", "2026-12-03/am", "2026-12-03/pm"]);
        (await sanne.PressesAsync(Steps.Times, ("times", "2026-11-24/am"))).Text.ShouldContain("Let op: Een van deze tijden kan niet meer.");
        (await sanne.PressesAsync(Steps.Times, ("times", "2026-12-03/pm"))).Text.ShouldContain("Wanneer: Donderdag 3 december, middag");
    }

    [Fact]
    public async Task A_change_that_leaves_nobody_is_said_at_once_and_promises_nothing()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.PublishAsync(RosterText.Of(Line(Account.Anna, "nl", "intern"), Line(Account.Karim, "en", "extern")));
        var sanne = bot.Person(Account.Sanne);
        (await sanne.ReachesAsync(Steps.Review, "teamsChat")).Text.ShouldContain("Je hoort uiterlijk woensdag 25 november iets.");

        await ChangesAsync(sanne, Steps.Advisor);
        var nobody = await sanne.PressesAsync(Steps.Advisor, ("with", "karim"));
        nobody.Name.ShouldBe(Steps.Review);
        nobody.Text.ShouldContain("Let op: Op dit moment past niemand bij deze keuzes.");
        nobody.Text.ShouldContain("Je kunt ook zelf contact opnemen met een vertrouwenspersoon. Buiten Teams om kan het zo: 030 555 0100");
        nobody.Text.ShouldNotContain("uiterlijk");
        nobody.Buttons.ContainsKey("info.advisors").ShouldBeTrue();

        await ChangesAsync(sanne, Steps.Options);
        (await sanne.PressesAsync(Steps.Options, ("language", "en"))).Text.ShouldContain("Je hoort uiterlijk woensdag 25 november iets.");
    }

    private static async Task ChangesAsync(Person sanne, string step) =>
        (await sanne.PressesAsync("contact.change", ("step", step))).Name.ShouldBe(step);

    private static string Line(Account who, string language, string kind) =>
        RosterText.Line(who, who == Account.Anna ? "anna" : "karim", kind, "+31 30 555 0102").Replace("nl en", language, StringComparison.Ordinal);

    private static string OnThursdays(string line)
    {
        var headers = RosterText.Headers.Split(';');
        return string.Join(';', line.Split(';').Select((cell, column) => cell == "09:00-17:00" && headers[column] != "donderdag" ? "" : cell));
    }
}
