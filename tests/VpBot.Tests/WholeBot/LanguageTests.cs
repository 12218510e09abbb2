using System.Net;
using Azure;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The language button shows the same card in the other language, with everything that was chosen on it.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string, string, string> Chosen => new()
    {
        { Steps.Advisor, "with", "external" },
        { Steps.Advisor, "notwith", "anna" },
        { Steps.Channel, "channel", "atWork" },
        { Steps.Channel, "channel", "self" },
        { Steps.Channel, "phone", "06 1234" },
        { Steps.Channel, "phone", "+31 (0)6-12 34 56 78" },
        { Steps.Times, "times", "2026-11-24/am,2026-11-25/pm" },
        { Steps.Times, "times", "any" },
        { Steps.Options, "language", "en" },
        { Steps.Options, "voicemail", "yes" },
        { Steps.Review, "step", "contact.times" },
    };

    [Theory]
    [MemberData(nameof(Chosen))]
    public async Task What_was_chosen_and_not_yet_sent_stays(string step, string input, string value)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(step);
        var before = await bot.Tables.RowsAsync();
        foreach (var language in new[] { "en", "nl" })
        {
            var again = await sanne.PressesAsync("nav.language", (input, value));
            (again.Name, again.Language, again.Value(input)).ShouldBe((step, language, value));
            (await sanne.SubmitsAsync("nav.language", (input, value))).Value(input).ShouldBe(value);
            await sanne.PressesAsync("nav.language");
        }

        // Only the chosen answers that are pressed on are kept.
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
        (await bot.Tables.RowsAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task Choices_that_were_taken_away_stay_away()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Advisor);
        await sanne.PressesAsync(Steps.Advisor, ("with", "any"), ("notwith", "anna"));
        await sanne.PressesAsync("nav.back");
        sanne.Sees.Value("notwith").ShouldBe("anna");
        (await sanne.PressesAsync("nav.language", ("notwith", ""))).Value("notwith").ShouldBe("");
    }

    [Theory]
    [InlineData(Steps.Advisor, "with", "somebody else")]
    [InlineData(Steps.Channel, "channel", "<b>telepathy</b>")]
    [InlineData(Steps.Channel, "phone", "bel mij op mijn werk")]
    [InlineData(Steps.Channel, "phone", "0612345678901234567890123456789")]
    [InlineData(Steps.Times, "times", "2020-01-01/am")]
    public async Task What_was_not_offered_is_not_shown_again(string step, string input, string value)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var shown = (await sanne.ReachesAsync(step)).Value(input);
        var again = await sanne.PressesAsync("nav.language", (input, value));
        again.Value(input).ShouldBe(shown);
        again.Json.ToJsonString().ShouldNotContain(value);
    }

    [Fact]
    public async Task What_was_answered_wrongly_is_still_on_the_card_in_the_other_language()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Channel);
        await sanne.PressesAsync(Steps.Channel, ("channel", "phone"), ("phone", "06 12"));
        var again = await sanne.PressesAsync("nav.language", ("phone", "06 12"));
        (again.Value("channel"), again.Value("phone")).ShouldBe(("phone", "06 12"));
        (await sanne.PressesAsync(Steps.Channel, ("phone", "06 12345678"))).Name.ShouldBe(Steps.Times);
    }

    [Fact]
    public async Task An_answer_that_could_not_be_taken_is_not_what_one_goes_back_to()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var review = await sanne.ReachesAsync(Steps.Review, "teamsChat");
        await sanne.PressesAsync("contact.change", ("step", Steps.Channel));
        (await sanne.PressesAsync(Steps.Channel, ("channel", "phone"), ("phone", ""))).Name.ShouldBe(Steps.Channel);
        (await sanne.PressesAsync("nav.back")).Texts.ShouldBe(review.Texts);
    }

    [Fact]
    public async Task Those_whom_somebody_does_not_want_to_see_stay_away_from_the_direct_routes()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Advisor);
        await sanne.PressesAsync(Steps.Advisor, ("with", "any"), ("notwith", "anna"));
        var self = await sanne.PressesAsync(Steps.Channel, ("channel", "self"));
        self.Name.ShouldBe("contact.self");
        var rows = await bot.Tables.RowsAsync();
        foreach (var language in new[] { "en", "nl" })
        {
            var again = await sanne.PressesAsync("nav.language");
            (again.Name, again.Language).ShouldBe(("contact.self", language));
            again.Text.ShouldContain("Karim");
            again.Text.ShouldNotContain("Anna");
        }

        (await bot.Tables.RowsAsync()).ShouldBe(rows);
    }

    [Fact]
    public async Task The_cards_of_an_employee()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        await BothWaysAsync(sanne, "home");
        await sanne.PressesAsync("nav.stop");
        await BothWaysAsync(sanne, "stopped", "Nothing was sent.");
        await sanne.PressesAsync("chat.clear");
        await BothWaysAsync(sanne, "chat.clear", "I have emptied the messages that I can still reach.");
        await sanne.SaysAsync("abracadabra simsalabim");
        await BothWaysAsync(sanne, "toomuch", "I only know a few questions.");
        await sanne.PressesAsync("help.urgent");
        await BothWaysAsync(sanne, "help.urgent", "Nobody is told about this.");
        await sanne.SaysAsync("ik wil dood");
        await BothWaysAsync(sanne, "help.urgent", "Thinking about suicide");
        await sanne.SendsRequestAsync(bot);
        await BothWaysAsync(sanne, "contact.sent");
        await sanne.SaysAsync("mijn verzoek");
        await BothWaysAsync(sanne, "request.status");
        await sanne.PressesAsync("nav.stop");
        await BothWaysAsync(sanne, "stopped", "Your earlier request is still open.");
        await sanne.SaysAsync("mijn verzoek");
        await sanne.PressesAsync("request.withdraw");
        await BothWaysAsync(sanne, "request.withdrawn");
    }

    [Fact]
    public async Task The_cards_of_an_advisor_and_days_that_were_filled_in()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (offered, other) = bot.WhoHasTheOffer();
        await BothWaysAsync(offered, "offer");
        await offered.PressesAsync("offer.accept");
        await BothWaysAsync(offered, "offer.accepted", "Sanne de Vries");
        await other.SaysAsync("mijn open verzoeken");
        await BothWaysAsync(other, "advisor.requests");
        await other.SaysAsync("ik ben afwezig");
        var rows = await bot.Tables.RowsAsync("Advisors");
        var again = await other.PressesAsync("nav.language", ("from", "2026-12-01"), ("until", "2026-12-04"));
        (again.Name, again.Value("from"), again.Value("until")).ShouldBe(("advisor.home", "2026-12-01", "2026-12-04"));
        (await other.PressesAsync("nav.language")).Value("until").ShouldBe("2026-12-04");
        (await bot.Tables.RowsAsync("Advisors")).Select(row => row.ToString()).ShouldNotContain(row => row.Contains("2026-12-04", StringComparison.Ordinal));
        rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_wrong_with_a_roster_is_said_in_both_languages_and_can_never_be_published()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var marieke = bot.Person(Account.Marieke);
        var report = await marieke.SendsFileAsync(RosterText.Usual.Replace("intern", "soms", StringComparison.Ordinal));
        report.Name.ShouldBe("roster.report");
        var english = await marieke.PressesAsync("nav.language");
        (english.Name, english.Language).ShouldBe(("roster.report", "en"));
        english.Texts.Count.ShouldBe(report.Texts.Count);
        (await marieke.PressesAsync("nav.language")).Texts.ShouldBe(report.Texts);

        // The token of a report is no token of a roster.
        var data = report.Buttons["nav.language"]["data"]!.DeepClone().AsObject();
        data["verb"] = "roster.publish";
        data["confirm"] = "true";
        await marieke.SendAsync(marieke.Invoke("roster.publish", data));
        marieke.Sees.Name.ShouldBe("roster.home");
        (await bot.Tables.RowsAsync("RosterHead")).ShouldNotBeEmpty();

        // Nobody else reads it, and after half an hour nobody at all.
        var pieter = bot.Person(Account.Pieter);
        await pieter.InstallsAsync();
        await pieter.SendAsync(pieter.Invoke("nav.language", report.Buttons["nav.language"]["data"]!.DeepClone().AsObject()));
        pieter.Sees.Name.ShouldBe("roster.home");
        bot.Time.Advance(TimeSpan.FromMinutes(31));
        (await marieke.PressesOldAsync(report, "nav.language")).Text.ShouldContain("Send the file again");
    }

    [Fact]
    public async Task A_confirmation_that_was_ticked_stays_ticked_and_publishes_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var marieke = bot.Person(Account.Marieke);
        (await marieke.SendsFileAsync(RosterText.Of(RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102", otherRole: "HR")))).Name.ShouldBe("roster.preview");
        (await marieke.PressesAsync("nav.language", ("confirm", "true"))).Value("confirm").ShouldBe("true");
        (await bot.Tables.RowsAsync("RosterHead")).ShouldBeEmpty();
        (await marieke.PressesAsync("roster.publish")).Name.ShouldBe("roster.published");
    }

    [Fact]
    public async Task Direct_help_is_there_in_both_languages_when_storage_is_down()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        bot.Log.Lines.Clear();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Channel);
        bot.Tables.Before = (_, _) => throw new RequestFailedException(503, "down");
        await sanne.PressesAsync("help.urgent");
        await BothWaysAsync(sanne, "help.urgent", "Is there danger now? Call 112.");
        await sanne.SaysAsync("hij heeft een mes");
        await BothWaysAsync(sanne, "help.urgent");
        sanne.Status.ShouldBe(HttpStatusCode.OK);
        bot.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task BothWaysAsync(Person person, string name, string? says = null)
    {
        var dutch = person.Sees;
        dutch.Name.ShouldBe(name);
        var english = await person.PressesAsync("nav.language");
        (english.Name, english.Language).ShouldBe((name, "en"));
        english.Buttons.Keys.ShouldBe(dutch.Buttons.Keys);
        english.Text.ShouldContain(says ?? "");
        (await person.PressesAsync("nav.language")).Reads().ShouldBe(dutch.Reads());
    }
}
