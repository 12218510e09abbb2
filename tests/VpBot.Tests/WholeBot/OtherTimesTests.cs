using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Nobody can at the wanted times any more: it is said once, other times are chosen with one card, and offering goes on.</summary>
public sealed class OtherTimesTests
{
    private const string NobodyThen = "Op de tijden die je koos, kan niemand meer. Op andere tijden kan het wel. Jij kiest.";

    /// <summary>Monday at three in Amsterdam: an offer of four working hours lasts until Tuesday at eleven.</summary>
    private static readonly DateTimeOffset MondayAtThree = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset TuesdayAtEleven = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private static readonly (string, string) Wednesday = ("times", "2026-11-25/am");

    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["nl"] = [NobodyThen, "Je verzoek is gestuurd aan een vertrouwenspersoon die tijd heeft. Je hoort uiterlijk woensdag 25 november iets."],
        ["en"] = ["Nobody can any more at the times you chose. At other times it is possible. You choose.", "Your request was sent to an advisor who has time. You will hear by Wednesday 25 November at the latest."],
    };

    public static TheoryData<string, string> NotOffered => new()
    {
        { "2026-11-23/pm", "" }, { "2026-11-25/am,2026-11-23/pm", "2026-11-25/am" }, { "2030-01-01/am", "" }, { "2026-11-28/am", "" }, { "2026-02-30/am", "" },
        { "zzzz", "" }, { "2026-11-25/am,zzzz,2026-11-26/pm", "2026-11-25/am,2026-11-26/pm" },
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Times_that_have_passed_are_told_once_and_others_chosen_lead_to_the_next_offer(string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var said = Said[language];
        var (asker, first, second) = await PassedAsync(bot, language == "nl" ? Account.Sanne : Account.Emily);
        asker.Sees.Text.ShouldContain(said[0]);
        asker.Sees.Buttons.Keys.Take(3).ShouldBe(["request.times", "info.advisors", "request.withdraw"]);
        await bot.WaitAsync(TimeSpan.FromMinutes(20));
        await bot.WaitAsync(TimeSpan.FromMinutes(20));
        Told(bot, asker, said[0]).ShouldBe(1);

        var asked = await asker.PressesAsync("request.times");
        asked.Name.ShouldBe("request.times");
        asked.Language.ShouldBe(language);
        asked.Choices("times").Take(4).ShouldBe(["any", "2026-11-24/am", "2026-11-24/pm", "2026-11-25/am"]);
        asked.Value("times").ShouldBe("");

        var chosen = await asker.PressesAsync("request.times", Wednesday);
        chosen.Name.ShouldBe("request.status");
        chosen.Text.ShouldContain(said[1]);
        bot.Teams.ChatOf(asker.Who).Messages[^1].Card!.Text.ShouldContain(said[1]);
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer");
        second.Sees.Text.ShouldContain("Wanneer: Woensdag 25 november, ochtend");
        first.Sees.Name.ShouldBe("offer.over");

        await second.PressesAsync("offer.accept");
        await bot.SettleAsync();
        asker.Sees.Text.ShouldContain(second.Who.Name);
        Told(bot, asker, said[0]).ShouldBe(0);
    }

    [Fact]
    public async Task Times_at_which_nobody_works_who_is_left_are_told_and_any_time_may_be_chosen()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var emily = await WithOneWorkingAsync(bot, Account.Emily, "donderdag");
        var sanne = await WithTwoWhoPassedAsync(bot);
        var asked = await sanne.PressesAsync("request.times");
        asked.Choices("times").ShouldBe(["any", "2026-11-26/am", "2026-11-26/pm", "2026-12-03/am", "2026-12-03/pm"]);

        // Nothing chosen is any time, as when the request was made.
        (await sanne.PressesAsync("request.times")).Text.ShouldContain("Je verzoek is gestuurd aan");
        await bot.SettleAsync();
        emily.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task Whoever_chose_one_person_may_choose_other_times_or_somebody_else()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var emily = await WithOneWorkingAsync(bot, Account.Emily, "donderdag");
        await emily.SaysAsync("ik ben weg");
        await emily.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-25"));
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsForAsync(bot, "2026-11-26/am", "emily");
        sanne.Sees.Name.ShouldBe("contact.sent");
        await WithOneWorkingAsync(bot, Account.Emily, "maandag");
        await bot.SweepAsync();

        sanne.Sees.Text.ShouldContain(NobodyThen);
        sanne.Sees.Buttons.Keys.Take(4).ShouldBe(["request.times", "info.advisors", "request.other", "request.withdraw"]);
        (await sanne.PressesAsync("request.times")).Choices("times").ShouldBe(["any", "2026-11-30/am", "2026-11-30/pm"]);
        await sanne.PressesAsync("nav.back");
        (await sanne.PressesAsync("request.other")).Text.ShouldContain("Je verzoek is gestuurd aan");
        await bot.SettleAsync();
        bot.WhoHasTheOffer().Offered.Sees.Text.ShouldContain("Donderdag 26 november, ochtend");
    }

    [Theory]
    [InlineData("chosen cannot")]
    [InlineData("nobody now")]
    public async Task Whoever_chose_one_person_may_ask_somebody_else_whenever_that_person_cannot(string state)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna) = (bot.Person(Account.Sanne), bot.Person(Account.Anna));
        if (state == "nobody now")
        {
            await anna.SaysAsync("ik ben weg");
            await anna.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-24"));
        }

        await sanne.SendsForAsync(bot, "any", "anna");
        if (state == "chosen cannot")
        {
            await anna.PressesAsync("offer.decline");
            await bot.SettleAsync();
        }
        else
        {
            await sanne.PressesAsync("request.status");
        }

        (await sanne.PressesAsync("request.other")).Text.ShouldContain("Je verzoek is gestuurd aan");
        await bot.SettleAsync();
        bot.Person(Account.Karim).Sees.Name.ShouldBe("offer");
    }

    [Theory]
    [MemberData(nameof(NotOffered))]
    public async Task Only_what_is_offered_is_taken_and_what_was_right_is_kept(string times, string kept)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, _, second) = await PassedAsync(bot, Account.Sanne);
        await sanne.PressesAsync("request.times");
        var before = await bot.Tables.RowsAsync("Requests");

        var refused = await sanne.PressesAsync("request.times", ("times", times));
        refused.Name.ShouldBe("request.times");
        refused.Text.ShouldContain("Let op: Een van deze tijden kan niet meer. Kies opnieuw.");
        refused.Value("times").ShouldBe(kept);
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);

        (await sanne.PressesAsync("request.times", Wednesday)).Name.ShouldBe("request.status");
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task The_card_can_be_left_and_read_in_the_other_language_without_changing_anything()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, _, _) = await PassedAsync(bot, Account.Sanne);
        var asked = await sanne.PressesAsync("request.times");
        var before = await bot.Tables.RowsAsync("Requests");

        var language = sanne.Invoke(asked, "nav.language", Wednesday);
        language["value"]!["action"]!["data"]!["token"] = asked.Buttons["request.times"]["data"]!["token"]!.DeepClone();
        await sanne.SendAsync(language);
        sanne.Sees.Name.ShouldBe("request.times");
        var english = await sanne.PressesOldAsync(asked, "nav.language", Wednesday);
        english.Name.ShouldBe("request.times");
        english.Language.ShouldBe("en");
        english.Value("times").ShouldBe("2026-11-25/am");
        (await sanne.PressesAsync("help.urgent")).Name.ShouldBe("help.urgent");
        (await sanne.PressesAsync("nav.back")).Name.ShouldBe("request.times");
        (await sanne.PressesAsync("nav.back")).Name.ShouldBe("request.status");
        sanne.Sees.Text.ShouldContain(Said["en"][0]);
        (await sanne.PressesOldAsync(asked, "nav.stop")).Name.ShouldBe("stopped");
        await sanne.SaysAsync("woensdag kan ik wel");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);

        (await sanne.PressesOldAsync(asked, "request.times", Wednesday)).Name.ShouldBe("request.status");
    }

    [Fact]
    public async Task An_older_card_changes_nothing()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, _, second) = await PassedAsync(bot, Account.Sanne);
        var status = sanne.Sees;
        var asked = await sanne.PressesAsync("request.times");
        await sanne.PressesAsync("request.times", ("times", "2026-11-24/pm"));
        await bot.SettleAsync();
        var before = await bot.Tables.RowsAsync("Requests");
        foreach (var old in new[] { status, asked })
        {
            (await sanne.PressesOldAsync(old, "request.times", Wednesday)).Text.ShouldContain(Said["nl"][1]);
        }

        await bot.SettleAsync();
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        (await second.PressesAsync("offer.decline")).Name.ShouldBe("offer.over");
        await bot.SettleAsync();
        await sanne.PressesAsync("request.withdraw");
        await bot.SettleAsync();

        // Another request of the same person, to which the same happened.
        bot.Time.Set(MondayAtThree.AddDays(7));
        await sanne.SendsForAsync(bot, "2026-11-30/pm");
        bot.Time.Set(TuesdayAtEleven.AddDays(7));
        await bot.SweepAsync();
        sanne.Sees.Text.ShouldContain(NobodyThen);
        before = await bot.Tables.RowsAsync("Requests");
        (await sanne.PressesOldAsync(asked, "request.times", ("times", "2026-12-02/am"))).Name.ShouldBe("request.times");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Fact]
    public async Task A_card_from_before_an_offer_that_was_made_since_asks_again_and_keeps_what_was_chosen()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var emily = await WithOneWorkingAsync(bot, Account.Emily, "donderdag");
        var sanne = await WithTwoWhoPassedAsync(bot);
        var asked = await sanne.PressesAsync("request.times");
        await sanne.PressesAsync("request.times", ("times", "2026-11-26/am"));
        await bot.SettleAsync();
        emily.Sees.Name.ShouldBe("offer");

        // She passes too, and somebody new does not work then either: it is asked for the second time.
        await emily.PressesAsync("offer.decline");
        await bot.SettleAsync();
        sanne.Sees.Text.ShouldContain("Op dit moment is er niemand die je verzoek kan aannemen.");
        var pieter = await WithOneWorkingAsync(bot, Account.Pieter, "maandag");
        await bot.SweepAsync();
        sanne.Sees.Text.ShouldContain(NobodyThen);
        var before = await bot.Tables.RowsAsync("Requests");

        var again = await sanne.PressesOldAsync(asked, "request.times", ("times", "2026-11-30/am"));
        again.Name.ShouldBe("request.times");
        again.Value("times").ShouldBe("2026-11-30/am");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        await sanne.PressesAsync("request.times");
        await bot.SettleAsync();
        pieter.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task Two_windows_at_once_choose_once()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var bot = await RunningBot.StartWithAdvisorsAsync();
            var (one, _, second) = await PassedAsync(bot, Account.Sanne);
            var two = bot.Person(Account.Sanne);
            var asked = await one.PressesAsync("request.times");

            await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? one : two).PressesOldAsync(asked, "request.times", ("times", $"2026-11-2{5 + (n % 3)}/am"))));
            await bot.SettleAsync();

            one.Sees.Name.ShouldBe("request.status");
            two.Sees.Name.ShouldBe("request.status");
            second.Sees.Name.ShouldBe("offer");
            bot.Teams.ChatOf(second.Who).Messages.Count(message => message.Card!.Name == "offer").ShouldBe(1);
        }
    }

    [Fact]
    public async Task Choosing_while_an_offer_is_made_leaves_one_offer()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var bot = await RunningBot.StartWithAdvisorsAsync();
            var emily = await WithOneWorkingAsync(bot, Account.Emily, "donderdag");
            var sanne = await WithTwoWhoPassedAsync(bot);
            var asked = await sanne.PressesAsync("request.times");

            // From now on somebody works when it was wanted.
            var pieter = await WithOneWorkingAsync(bot, Account.Pieter, "woensdag", EmilyOnThursdays);
            await Task.WhenAll(bot.SweepAsync(), sanne.PressesOldAsync(asked, "request.times", ("times", "2026-11-26/am")));
            await bot.SettleAsync();

            new[] { emily, pieter }.Sum(advisor => bot.Teams.ChatOf(advisor.Who).Messages.Count(message => message.Card!.Name == "offer")).ShouldBe(1);
            sanne.Sees.Text.ShouldContain("Je verzoek is gestuurd aan");
        }
    }

    /// <summary>Somebody asked on Monday at three for that afternoon; the first advisor was silent until Tuesday at eleven.</summary>
    internal static async Task<(Person Asker, Person First, Person Second)> PassedAsync(RunningBot bot, Account who)
    {
        var asker = bot.Person(who);
        bot.Time.Set(MondayAtThree);
        await asker.SendsForAsync(bot, "2026-11-23/pm");
        var (first, second) = bot.WhoHasTheOffer();
        bot.Time.Set(TuesdayAtEleven);
        await bot.SweepAsync();
        asker.Sees.Name.ShouldBe("request.status");
        return (asker, first, second);
    }

    /// <summary>Sanne asked for Tuesday morning or Wednesday afternoon, and the two who work then passed.</summary>
    private static async Task<Person> WithTwoWhoPassedAsync(RunningBot bot)
    {
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        for (var passes = 0; passes < 2; passes++)
        {
            sanne.Sees.Name.ShouldBe("contact.sent");
            await bot.WhoHasTheOffer().Offered.PressesAsync("offer.decline");
            await bot.SettleAsync();
        }

        sanne.Sees.Text.ShouldContain(NobodyThen);
        return sanne;
    }

    /// <summary>The usual roster with an advisor who works on one day of the week.</summary>
    private static async Task<Person> WithOneWorkingAsync(RunningBot bot, Account who, string day, params string[] more)
    {
        await bot.PublishAsync(RosterText.Of([.. RosterText.Usual.Trim().Split('\n').Skip(1), WorkingOn(day, who), .. more]));
        var advisor = bot.Person(who);
        await advisor.InstallsAsync();
        return advisor;
    }

    private static string EmilyOnThursdays => WorkingOn("donderdag", Account.Emily);

    private static string WorkingOn(string day, Account who)
    {
        var headers = RosterText.Headers.Split(';');
        var cells = RosterText.Line(who, who == Account.Emily ? "emily" : "pieter", "intern", "+31 30 555 0107").Split(';');
        return string.Join(';', cells.Select((cell, column) => cell == "09:00-17:00" && headers[column] != day ? "" : cell));
    }

    /// <summary>How many messages in somebody's chat say this.</summary>
    private static int Told(RunningBot bot, Person person, string text) =>
        bot.Teams.ChatOf(person.Who).Messages.Count(message => message.Card!.Text.Contains(text, StringComparison.Ordinal));
}
