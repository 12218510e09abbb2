using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The advisor who accepted proposes a moment, and the one who asked answers: both chats.</summary>
public sealed class AppointmentTests
{
    private static readonly (string, string)[] Tuesday = [("part", "2026-11-24/am"), ("time", "10:30")];

    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["nl"] = ["{0} stelt een moment voor: dinsdag 24 november om 10:30 uur. Het gaat zo: bellen.", "Je hebt een afspraak met {0}: dinsdag 24 november om 10:30 uur.", "Maak hem dan privé", "subject=Afspraak&"],
        ["en"] = ["{0} proposes a moment: Tuesday 24 November at 10:30. How: by phone.", "You have an appointment with {0}: Tuesday 24 November at 10:30.", "make it private", "subject=Appointment&"],
    };

    public static TheoryData<string, string, string> Bad => new()
    {
        { "2026-11-24/am", "", "Vul een tijd in, zoals 10:30." },
        { "2026-11-24/am", "half elf", "Vul een tijd in, zoals 10:30." },
        { "2026-11-24/am", "25:99", "Vul een tijd in, zoals 10:30." },
        { "2026-11-24/am", "12:00", "Die tijd valt niet in het deel van de dag dat je koos." },
        { "2026-11-25/pm", "18:00", "Die tijd valt niet in het deel van de dag dat je koos." },
        { "2026-11-26/am", "10:30", "Die dag kun je nu niet kiezen." },
        { "2020-01-01/am", "10:30", "Die dag kun je nu niet kiezen." },
        { "2026-02-30/am", "10:30", "Die dag kun je nu niet kiezen." },
        { "", "10:30", "Die dag kun je nu niet kiezen." },
        { "blurb", "zzzz", "Die dag kun je nu niet kiezen." },
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_moment_is_proposed_and_agreed_to(string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var said = Said[language];
        var (asker, advisor) = await AcceptedAsync(bot, language == "nl" ? Account.Sanne : Account.Emily);
        var ask = await advisor.PressesAsync("offer.propose");
        ask.Name.ShouldBe("offer.propose");
        ask.Text.ShouldNotContain(asker.Who.First);
        ask.Choices("part").ShouldBe(["2026-11-24/am", "2026-11-25/pm"]);

        var proposed = await advisor.PressesAsync("offer.propose", Tuesday);
        proposed.Name.ShouldBe("offer.accepted");
        proposed.Text.ShouldContain("Je stelde dit moment voor: dinsdag 24 november om 10:30 uur.");
        await bot.SettleAsync();
        asker.Sees.Language.ShouldBe(language);
        asker.Sees.Text.ShouldContain(string.Format(System.Globalization.CultureInfo.InvariantCulture, said[0], advisor.Who.Name));

        var agreed = await asker.PressesAsync("request.agree");
        agreed.Text.ShouldContain(string.Format(System.Globalization.CultureInfo.InvariantCulture, said[1], advisor.Who.Name));
        agreed.Text.ShouldContain(said[2]);
        HasNeutralLink(agreed, said[3]);
        await bot.SettleAsync();
        advisor.Sees.Name.ShouldBe("offer.news");
        advisor.Sees.Text.ShouldNotContain(asker.Who.First);
        var shown = await advisor.PressesAsync("advisor.requests");
        shown.Text.ShouldContain("Jullie hebben een afspraak: dinsdag 24 november om 10:30 uur.");
        shown.Text.ShouldContain("Maak hem dan privé.");
        HasNeutralLink(shown, "subject=Afspraak&");
        NamesIn(bot, advisor, asker).ShouldBe(1);
    }

    [Fact]
    public async Task A_moment_that_does_not_suit_goes_back_and_another_is_proposed()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        await ProposesAsync(bot, advisor, Tuesday);
        var first = sanne.Sees;

        (await sanne.PressesAsync("request.refuse")).Text.ShouldContain("Je liet weten dat dit moment niet past: dinsdag 24 november om 10:30 uur.");
        await bot.SettleAsync();
        (await advisor.PressesAsync("advisor.requests")).Text.ShouldContain("Dit moment past niet: dinsdag 24 november om 10:30 uur.");
        (await sanne.PressesOldAsync(first, "request.agree")).Text.ShouldContain("niet past");

        await ProposesAsync(bot, advisor, [("part", "2026-11-25/pm"), ("time", "15:00")]);
        sanne.Sees.Text.ShouldContain("woensdag 25 november om 15:00");
        foreach (var verb in new[] { "request.agree", "request.refuse" })
        {
            (await sanne.PressesOldAsync(first, verb)).Text.ShouldContain("stelt een moment voor: woensdag 25 november om 15:00");
        }

        await sanne.PressesAsync("request.agree");
        await bot.SettleAsync();
        (await sanne.PressesAsync("request.refuse")).Text.ShouldContain("niet past: woensdag 25 november om 15:00");
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_cannot_be_proposed_is_said_and_what_was_right_is_kept(string part, string time, string says)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (_, advisor) = await AcceptedAsync(bot, Account.Sanne);
        await advisor.PressesAsync("offer.propose");
        var before = await bot.Tables.RowsAsync("Requests");

        var refused = await advisor.PressesAsync("offer.propose", ("part", part), ("time", time));

        refused.Name.ShouldBe("offer.propose");
        refused.Text.ShouldContain(says);
        refused.Value("part").ShouldBe(refused.Choices("part").Contains(part, StringComparer.Ordinal) ? part : "2026-11-24/am");
        refused.Value("time").ShouldBe(TimeOnly.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out _) ? time : "");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        (await advisor.PressesAsync("offer.propose", Tuesday)).Name.ShouldBe("offer.accepted");
    }

    [Fact]
    public async Task A_time_that_has_passed_is_not_proposed_and_days_that_are_over_are_not_offered()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (_, advisor) = await AcceptedAsync(bot, Account.Sanne);
        bot.Time.Set(new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
        await advisor.PressesAsync("offer.propose");
        (await advisor.PressesAsync("offer.propose", ("part", "2026-11-24/am"), ("time", "10:30"))).Text.ShouldContain("Dat moment is al voorbij.");
        (await advisor.PressesAsync("offer.propose", ("part", "2026-11-24/am"), ("time", "10:31"))).Name.ShouldBe("offer.accepted");

        bot.Time.Set(new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero));
        (await advisor.PressesAsync("offer.propose")).Choices("part").ShouldBe(["2026-11-25/pm"]);
        bot.Time.Set(new(2026, 11, 25, 17, 0, 0, TimeSpan.Zero));
        await advisor.PressesAsync("advisor.requests");
        (await advisor.PressesAsync("offer.propose")).Text.ShouldContain("Er is geen dag meer om te kiezen.");
    }

    [Fact]
    public async Task An_answer_after_the_moment_changes_nothing_and_the_advisor_hears_that_none_came()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        await ProposesAsync(bot, advisor, Tuesday);
        var asked = sanne.Sees;

        bot.Time.Set(new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
        (await sanne.PressesOldAsync(asked, "request.agree")).Text.ShouldNotContain("Je hebt een afspraak");
        await bot.SweepAsync();
        advisor.Sees.Name.ShouldBe("offer.news");
        (await advisor.PressesAsync("advisor.requests")).Text.ShouldContain("Er kwam geen antwoord op je voorstel: dinsdag 24 november om 10:30 uur.");
        (await sanne.PressesOldAsync(asked, "request.agree")).Text.ShouldContain("Dit moment is voorbij");
    }

    [Fact]
    public async Task Whether_one_spoke_is_asked_once_the_agreed_moment_has_come()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        await ProposesAsync(bot, advisor, Tuesday);
        var agreed = await sanne.PressesAsync("request.agree");
        agreed.Buttons.Keys.ShouldBe(["request.refuse", "request.withdraw", "help.urgent", "nav.stop", "nav.home", "nav.language"]);
        await bot.SettleAsync();

        bot.Time.Set(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero).AddTicks(-1));
        await sanne.SendAsync(sanne.Invoke("request.status", []));
        sanne.Sees.Reads().ShouldBe(agreed.Reads());
        bot.Time.Advance(TimeSpan.FromTicks(1));
        await sanne.SendAsync(sanne.Invoke("request.status", []));
        sanne.Sees.Buttons.Keys.ShouldBe(["request.close", "request.nocontact", "request.withdraw", "help.urgent", "nav.stop", "nav.home", "nav.language"]);
        sanne.Sees.Links.ShouldBeEmpty();
        sanne.Sees.Text.ShouldContain($"Je had een afspraak met {advisor.Who.Name}: dinsdag 24 november om 10:30 uur. Niets gehoord?");

        (await sanne.PressesAsync("request.nocontact")).Text.ShouldContain("Je verzoek is gestuurd aan");
        await bot.SettleAsync();
        advisor.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("closed")]
    [InlineData("no contact")]
    [InlineData("off the roster")]
    public async Task What_was_arranged_goes_with_the_request(string end)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        var older = sanne.Sees;
        await ProposesAsync(bot, advisor, Tuesday);
        var (asked, accepted) = (sanne.Sees, advisor.Sees);
        await sanne.PressesAsync("request.agree");
        await bot.SettleAsync();
        var ask = await advisor.PressesOldAsync(accepted, "offer.propose");
        switch (end)
        {
            case "withdrawn":
                await sanne.PressesAsync("request.withdraw");
                break;
            case "closed":
                await advisor.PressesOldAsync(accepted, "request.close", ("outcome", "contact"));
                break;
            case "no contact":
                await sanne.PressesOldAsync(older, "request.nocontact");
                break;
            default:
                await bot.PublishAsync(RosterText.Of(advisor.Who == Account.Anna
                    ? RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103")
                    : RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102")));
                break;
        }

        await bot.SettleAsync();
        foreach (var old in new[] { ask, accepted })
        {
            var answer = await advisor.PressesOldAsync(old, "offer.propose", Tuesday);
            answer.Name.ShouldBe("offer.over", end);
            answer.Text.ShouldNotContain("Sanne");
        }

        (await advisor.PressesOldAsync(accepted, "offer.handover")).Name.ShouldBe("offer.over", end);
        if (end != "off the roster")
        {
            (await sanne.PressesOldAsync(asked, "request.refuse")).Text.ShouldNotContain("24 november om 10:30");
            NamesIn(bot, advisor, sanne).ShouldBe(0);
            string.Join('\n', await bot.Tables.RowsAsync("Requests")).ShouldNotContain("appointment");
        }
    }

    [Fact]
    public async Task Two_windows_and_the_same_card_twice_propose_one_moment()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        var ask = await advisor.PressesAsync("offer.propose");
        var second = bot.Person(advisor.Who);
        await advisor.PressesOldAsync(ask, "offer.propose", Tuesday);
        var before = await bot.Tables.RowsAsync("Requests");

        (await second.PressesOldAsync(ask, "offer.propose", Tuesday)).Text.ShouldContain("Je stelde dit moment voor: dinsdag 24 november om 10:30 uur.");
        (await second.PressesOldAsync(ask, "offer.propose", ("part", "2026-11-25/pm"), ("time", "13:00"))).Text.ShouldContain("dinsdag 24 november om 10:30 uur.");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        await bot.SettleAsync();
        bot.Teams.ChatOf(Account.Sanne).Messages.Count(message => message.Card!.Text.Contains("stelt een moment voor", StringComparison.Ordinal)).ShouldBe(1);

        var (one, other) = (sanne.Sees, bot.Person(Account.Sanne));
        await sanne.PressesAsync("request.agree");
        (await other.PressesOldAsync(one, "request.agree")).Text.ShouldContain("Je hebt een afspraak");
    }

    [Fact]
    public async Task The_buttons_of_a_proposal_do_nothing_for_anybody_else()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        var ask = await advisor.PressesAsync("offer.propose");
        var other = bot.Person(advisor.Who == Account.Anna ? Account.Karim : Account.Anna);
        var before = await bot.Tables.RowsAsync("Requests");
        foreach (var person in new[] { other, bot.Person(Account.Emily), sanne })
        {
            (await person.PressesOldAsync(ask, "offer.propose", Tuesday)).Name.ShouldBe("offer.over", person.Who.Name);
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        await ProposesAsync(bot, advisor, Tuesday);
        before = await bot.Tables.RowsAsync("Requests");
        foreach (var person in new[] { other, bot.Person(Account.Emily), advisor })
        {
            (await person.PressesOldAsync(sanne.Sees, "request.agree")).Text.ShouldContain("Je hebt nu geen open verzoek.");
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Theory]
    [InlineData("qwerty 12 !!")]
    [InlineData("dinsdag om half elf dan?")]
    public async Task What_is_typed_at_the_question_is_not_taken(string text)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, advisor) = await AcceptedAsync(bot, Account.Sanne);
        var ask = await advisor.PressesAsync("offer.propose");
        var before = await bot.Tables.RowsAsync("Requests");
        await advisor.SaysAsync(text);
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        (await advisor.PressesOldAsync(ask, "nav.language")).Name.ShouldBe("offer.propose");
        advisor.Sees.Language.ShouldBe("en");
        (await advisor.PressesOldAsync(ask, "offer.propose", Tuesday)).Name.ShouldBe("offer.accepted");
        await bot.SettleAsync();
        var asked = sanne.Sees;
        await sanne.SaysAsync(text);
        (await sanne.PressesOldAsync(asked, "request.agree")).Text.ShouldContain("Je hebt een afspraak");
    }

    /// <summary>Somebody asked by phone for Tuesday morning or Wednesday afternoon, and an advisor accepted.</summary>
    private static async Task<(Person Asker, Person Advisor)> AcceptedAsync(RunningBot bot, Account who)
    {
        var asker = bot.Person(who);
        await asker.SendsRequestAsync(bot);
        var (advisor, _) = bot.WhoHasTheOffer();
        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        return (asker, advisor);
    }

    private static async Task ProposesAsync(RunningBot bot, Person advisor, (string, string)[] moment)
    {
        await advisor.PressesAsync("offer.propose");
        (await advisor.PressesAsync("offer.propose", moment)).Name.ShouldBe("offer.accepted");
        await bot.SettleAsync();
    }

    /// <summary>How many messages in the advisor's chat say who asked.</summary>
    private static int NamesIn(RunningBot bot, Person advisor, Person asker) =>
        bot.Teams.ChatOf(advisor.Who).Messages.Count(message => message.Card!.Text.Contains(asker.Who.First, StringComparison.Ordinal));

    private static void HasNeutralLink(ShownCard card, string subject)
    {
        var link = Uri.UnescapeDataString(card.Links.Split('\n').Single(link => link.Contains("/l/meeting/new", StringComparison.Ordinal)));
        link.ShouldBe($"https://teams.microsoft.com/l/meeting/new?{subject}startTime=2026-11-24T09:30:00+00:00&endTime=2026-11-24T10:30:00+00:00");
    }
}
