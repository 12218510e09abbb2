using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>What can be chosen is what somebody can do, and what is promised is what can be kept.</summary>
public sealed class ChoicesTests
{
    private static readonly (string, string)[] Week = [("from", "2026-11-23"), ("until", "2026-11-27")];

    [Theory]
    [InlineData("NL", "26 28 29 30 3 4 5 7 10 11")]
    [InlineData("BE", "26 27 28 29 30 3 4 5 7 10")]
    public async Task Times_are_those_of_the_next_ten_working_days_of_the_country(string country, string days)
    {
        var world = new BotWorld();
        world.Time.Set(new(2027, 4, 26, 8, 0, 0, TimeSpan.Zero));
        await using var bot = await RunningBot.StartWithAdvisorsAsync(world, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Organisation:Country"] = country, ["Organisation:PreventionAdvisor"] = "Externe dienst, 02 555 01 00" });
        var times = (await bot.Person(Account.Sanne).ReachesAsync(Steps.Times, "teamsChat")).Choices("times");

        times[0].ShouldBe("any");
        string.Join(' ', times.Skip(1).Select(part => part[8..10].TrimStart('0')).Distinct(StringComparer.Ordinal)).ShouldBe(days);
        times.Skip(1).ShouldAllBe(part => part.EndsWith("/am", StringComparison.Ordinal) || part.EndsWith("/pm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_another_clock_reads_times_and_appointments_by_their_own()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne with { TimeZone = "America/Curacao" });
        var times = await sanne.ReachesAsync(Steps.Times);
        times.Text.ShouldContain("Daarom staat jouw tijd erbij.");
        string[] said = ["dinsdag 24 november, ochtend (bij jou tot 7:00)", "woensdag 25 november, middag (bij jou 7:00 tot 13:00)"];
        foreach (var part in said)
        {
            times.Inputs["times"]["choices"]!.AsArray().Any(choice => (string?)choice!["title"] == part).ShouldBeTrue(part);
        }

        await sanne.PressesAsync(Steps.Times, Steps.Answer(Steps.Times));
        (await sanne.PressesAsync(Steps.Options)).Text.ShouldContain($"Wanneer: D{said[0][1..]}; {said[1]}");
        await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();
        var (advisor, _) = bot.WhoHasTheOffer();
        advisor.Sees.Text.ShouldContain("Dinsdag 24 november, ochtend; woensdag 25 november, middag");
        await advisor.PressesAsync("offer.accept");
        await advisor.PressesAsync("offer.propose");
        (await advisor.PressesAsync("offer.propose", ("part", "2026-11-24/am"), ("time", "10:30"))).Text.ShouldContain("dinsdag 24 november om 10:30 uur");
        await bot.SettleAsync();
        sanne.Sees.Text.ShouldContain("stelt een moment voor: dinsdag 24 november om 5:30 uur");
        (await sanne.PressesAsync("request.agree")).Text.ShouldContain("dinsdag 24 november om 5:30 uur");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("zzzz")]
    [InlineData("Europe/Brussels")]
    public async Task Whoever_has_no_other_clock_reads_that_of_the_organisation(string? clock)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var times = await bot.Person(Account.Sanne with { TimeZone = clock! }).ReachesAsync(Steps.Times);
        times.Json.ToJsonString().ShouldNotContain("bij jou");
    }

    [Fact]
    public async Task Nothing_need_be_chosen_but_how()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        (await sanne.ReachesAsync(Steps.Advisor)).Value("with").ShouldBe("any");
        await sanne.PressesAsync(Steps.Advisor);
        await sanne.PressesAsync(Steps.Channel, Steps.Answer(Steps.Channel));
        sanne.Sees.Choices("times")[0].ShouldBe("any");
        await sanne.PressesAsync(Steps.Times, ("times", "any"));
        await sanne.PressesAsync(Steps.Options);
        sanne.Sees.Text.ShouldContain("Wanneer: Maakt niet uit");
        (await sanne.PressesAsync("contact.send")).Name.ShouldBe("contact.sent");
    }

    [Fact]
    public async Task Whoever_speaks_more_than_one_language_need_rule_nobody_out()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.PublishAsync(RosterText.Usual.Replace("nl en", "nl", StringComparison.Ordinal).Replace("extern;;nl", "extern;;en", StringComparison.Ordinal));
        var sanne = bot.Person(Account.Sanne);
        var asked = await sanne.ReachesAsync(Steps.Options);
        asked.Choices("language").ShouldBe(["any", "en", "nl"]);
        asked.Value("language").ShouldBe("nl");
        (await sanne.PressesAsync(Steps.Options, ("language", "any"))).Text.ShouldContain("Taal: Maakt niet uit");
        await sanne.PressesAsync("contact.change", ("step", Steps.Options));
        sanne.Sees.Value("language").ShouldBe("any");
        await sanne.PressesAsync(Steps.Options);
        await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();

        var (first, second) = bot.WhoHasTheOffer();
        first.Sees.Text.ShouldContain("Taal: Maakt niet uit");
        await first.PressesAsync("offer.decline");
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer");
        (await second.PressesAsync("offer.accept")).Text.ShouldContain("Taal: Maakt niet uit");
    }

    [Fact]
    public async Task Where_everybody_speaks_one_language_there_is_no_choice_and_no_answer_is_the_one_that_is_read()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Options);
        (await sanne.PressesAsync(Steps.Options, ("language", ""))).Text.ShouldContain("Taal: Nederlands");

        await bot.PublishAsync(RosterText.Usual.Replace("nl en", "nl", StringComparison.Ordinal));
        await sanne.PressesAsync("contact.change", ("step", Steps.Options));
        sanne.Sees.Choices("language").ShouldBe(["nl"]);
        (await sanne.PressesAsync(Steps.Options, ("language", "any"))).Text.ShouldContain("Let op: Dat kan nu niet gekozen worden.");
    }

    [Theory]
    [InlineData("internal", "anna")]
    [InlineData("any", "anna,karim")]
    [InlineData("karim", "karim")]
    public async Task When_a_choice_leaves_nobody_that_is_said_there_with_the_direct_routes(string with, string notWith)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        (await sanne.ReachesAsync(Steps.Advisor)).Buttons.ContainsKey("info.advisors").ShouldBeFalse();

        var nobody = await sanne.PressesAsync(Steps.Advisor, ("with", with), ("notwith", notWith));

        nobody.Name.ShouldBe(Steps.Advisor);
        nobody.Text.ShouldContain("Let op: ");
        nobody.Text.ShouldContain("Je kunt ook zelf contact opnemen met een vertrouwenspersoon. Buiten Teams om kan het zo: 030 555 0100");
        nobody.Value("notwith").ShouldBe(notWith);
        (await sanne.PressesAsync("info.advisors")).Name.ShouldBe("info.advisors");
        (await sanne.PressesOldAsync(nobody, Steps.Advisor, ("notwith", ""))).Name.ShouldBe(Steps.Channel);
    }

    [Fact]
    public async Task When_nobody_can_take_it_any_more_the_review_says_so_with_the_direct_routes()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        (await sanne.ReachesAsync(Steps.Review)).Buttons.ContainsKey("info.advisors").ShouldBeFalse();
        await bot.PublishAsync(RosterText.Of(RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102").Replace("teamsChat teamsCall phone atWork elsewhere", "teamsChat", StringComparison.Ordinal)));

        var nobody = await sanne.PressesAsync("contact.send");

        nobody.Name.ShouldBe(Steps.Review);
        nobody.Text.ShouldContain("Let op: ");
        nobody.Text.ShouldContain("Buiten Teams om kan het zo: 030 555 0100");
        nobody.Buttons.ContainsKey("info.advisors").ShouldBeTrue();
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_advisor_who_asks_is_not_among_the_choices_and_never_gets_their_own_request()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var anna = bot.Person(Account.Anna);
        var asked = await anna.ReachesAsync(Steps.Advisor);
        asked.Choices("with").ShouldBe(["any", "karim"]);
        asked.Choices("notwith").ShouldBe(["karim"]);
        await anna.PressesAsync(Steps.Advisor, ("with", "anna"));
        anna.Sees.Text.ShouldContain("Let op: ");
        await anna.PressesAsync("nav.stop");

        await anna.SendsRequestAsync(bot);
        var karim = bot.Person(Account.Karim);
        await karim.PressesAsync("offer.decline");
        await bot.SettleAsync();
        await bot.WaitAsync(TimeSpan.FromHours(1));
        bot.Teams.ChatOf(Account.Anna).Messages.ShouldAllBe(message => message.Card!.Name != "offer");
        anna.Sees.Name.ShouldBe("request.status");
    }

    [Fact]
    public async Task What_is_promised_passes_over_holidays()
    {
        var world = new BotWorld();
        world.Time.Set(new(2026, 12, 24, 8, 0, 0, TimeSpan.Zero));
        await using var bot = await RunningBot.StartWithAdvisorsAsync(world);

        (await SendsAsync(bot)).ShouldContain("Je hoort uiterlijk dinsdag 29 december");
    }

    [Fact]
    public async Task What_is_promised_counts_from_when_somebody_who_fits_is_there_again()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await IsAwayAsync(bot.Person(Account.Karim));
        (await SendsAsync(bot)).ShouldContain("Je hoort uiterlijk woensdag 25 november");
        await bot.Person(Account.Sanne).PressesAsync("request.withdraw");
        await bot.SettleAsync();

        await IsAwayAsync(bot.Person(Account.Anna));
        (await SendsAsync(bot)).ShouldContain("Je hoort uiterlijk woensdag 2 december");
        bot.Time.Set(new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        bot.Person(Account.Sanne).Sees.Text.ShouldNotContain("25 november");
        bot.Time.Set(new(2026, 11, 30, 8, 30, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        bot.WhoHasTheOffer().Offered.Sees.Text.ShouldContain("Bellen");
    }

    [Fact]
    public async Task What_is_promised_does_not_end_before_it_is_safe()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        (await SendsAsync(bot, "2026-12-03/am")).ShouldContain("Je hoort uiterlijk donderdag 3 december");

        var (advisor, _) = bot.WhoHasTheOffer();
        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        advisor.Sees.Text.ShouldContain("3 december");
        foreach (var day in new[] { 25, 27 })
        {
            bot.Time.Set(new(2026, 11, day, 16, 0, 0, TimeSpan.Zero));
            await bot.SweepAsync();
        }

        bot.Teams.ChatOf(advisor.Who).Messages.ShouldAllBe(message => message.Card!.Name != "offer.reminder");
        bot.Person(Account.Sanne).Sees.Text.ShouldNotContain("25 november");
    }

    /// <summary>Asks for a call; the review promises the same as the confirmation, which is returned.</summary>
    private static async Task<string> SendsAsync(RunningBot bot, string times = "any")
    {
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Times);
        await sanne.PressesAsync(Steps.Times, ("times", times));
        var review = await sanne.PressesAsync(Steps.Options);
        var sent = await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();
        sent.Name.ShouldBe("contact.sent");
        review.Text.ShouldContain(sent.Text.Split("uiterlijk ")[1].Split(" iets")[0]);
        return sent.Text;
    }

    private static async Task IsAwayAsync(Person advisor)
    {
        await advisor.SaysAsync("ik ben weg");
        (await advisor.PressesAsync("advisor.away", Week)).Text.ShouldContain("Je bent weg van maandag 23 november");
    }
}
