using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The roster changes while requests are open: every request ends up where a person would expect.</summary>
public sealed class RosterChangeTests
{
    private static readonly string Karim = RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103");
    private static readonly string Anna = RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102");

    private static readonly Dictionary<string, string> SaidThatTheyLeft = new(StringComparer.Ordinal)
    {
        ["nl"] = "De vertrouwenspersoon die je verzoek aannam, staat niet meer op de lijst. Misschien neemt die nog contact op.",
        ["en"] = "The advisor who accepted your request is no longer on the list. They may still contact you.",
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task When_whoever_accepted_leaves_it_is_told_once_with_what_can_be_done_and_nobody_else_is_asked_before_that(string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (asker, said) = (bot.Person(language == "nl" ? Account.Sanne : Account.Emily), SaidThatTheyLeft[language]);
        await asker.SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();

        await bot.PublishAsync(RosterText.Of(first.Who == Account.Anna ? Karim : Anna));
        await bot.SweepAsync();
        asker.Sees.Language.ShouldBe(language);
        asker.Sees.Text.ShouldContain(said);
        asker.Sees.Text.ShouldContain("030 555 0100");
        asker.Sees.Buttons.Keys.Take(4).ShouldBe(["request.close", "request.nocontact", "info.advisors", "request.withdraw"]);
        var messages = bot.Teams.ChatOf(asker.Who).Messages.Count;
        await bot.WaitAsync(TimeSpan.FromHours(2));
        await bot.WaitAsync(TimeSpan.FromHours(2));
        bot.Teams.ChatOf(asker.Who).Messages.Count.ShouldBe(messages);
        second.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);

        (await asker.PressesAsync("request.nocontact")).Text.ShouldNotContain(said);
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer");
        first.Sees.Name.ShouldBe("offer.released");
        bot.Teams.ChatOf(first.Who).Messages.ShouldNotContain(message => message.Card!.Text.Contains(asker.Who.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_accepted_and_is_back_on_the_roster_has_the_request_still()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (first, _) = bot.WhoHasTheOffer();
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await bot.PublishAsync(RosterText.Of(first.Who == Account.Anna ? Karim : Anna));
        await bot.SweepAsync();
        await bot.PublishAsync(RosterText.Usual);
        await bot.SweepAsync();

        await sanne.SendAsync(sanne.Invoke("request.status", []));
        sanne.Sees.Text.ShouldContain($"{first.Who.Name} heeft je verzoek aangenomen");
        await first.SaysAsync("ik ben weg");
        (await first.PressesAsync("advisor.requests")).Choices("request").Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_chosen_person_leaves_before_they_were_asked_the_employee_decides()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna) = (bot.Person(Account.Sanne), bot.Person(Account.Anna));
        await anna.SaysAsync("ik ben weg");
        await anna.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-24"));
        await sanne.SendsForAsync(bot, "any", "anna");
        sanne.Sees.Name.ShouldBe("contact.sent");

        await bot.PublishAsync(RosterText.Of(Karim));
        await bot.SweepAsync();
        sanne.Sees.Text.ShouldContain("De persoon die je koos kan nu niet.");
        bot.Person(Account.Karim).Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);
        await sanne.PressesAsync("request.other");
        await bot.SettleAsync();
        bot.Person(Account.Karim).Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task When_new_hours_lie_outside_the_wanted_times_the_employee_may_choose_others()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna) = (bot.Person(Account.Sanne), bot.Person(Account.Anna));
        await bot.PublishAsync(RosterText.Of(Anna));
        await anna.SaysAsync("ik ben weg");
        await anna.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-23"));
        await sanne.SendsForAsync(bot, "2026-11-24/am");
        sanne.Sees.Name.ShouldBe("contact.sent");

        await bot.PublishAsync(RosterText.Of(Anna.Replace("09:00-17:00", "13:00-17:00", StringComparison.Ordinal)));
        await bot.SweepAsync();
        sanne.Sees.Text.ShouldContain("Op de tijden die je koos, kan niemand meer.");
        (await sanne.PressesAsync("request.times")).Choices("times").Take(2).ShouldBe(["any", "2026-11-24/pm"]);
        await sanne.PressesAsync("request.times", ("times", "2026-11-24/pm"));
        bot.Time.Set(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        anna.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task Other_hours_leave_an_offer_and_an_accepted_request_where_they_are()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await bot.PublishAsync(RosterText.Usual.Replace("09:00-17:00", "10:00-16:00", StringComparison.Ordinal));
        await bot.SweepAsync();
        first.Sees.Name.ShouldBe("offer");
        second.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);

        (await first.PressesAsync("offer.accept")).Name.ShouldBe("offer.accepted");
        await bot.PublishAsync(RosterText.Usual);
        await bot.SweepAsync();
        (await first.SaysAsync("ik ben weg")).Text.ShouldContain("Open verzoeken bij jou: 1");
    }

    [Fact]
    public async Task Less_capacity_takes_nothing_away_and_adds_nothing()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await bot.PublishAsync(RosterText.Usual.Replace(";10\n", ";1\n", StringComparison.Ordinal));
        await bot.Person(Account.Emily).SendsRequestAsync(bot);
        second.Sees.Name.ShouldBe("offer");
        await second.PressesAsync("offer.decline");
        await bot.SettleAsync();

        first.Sees.Name.ShouldBe("offer.accepted");
        bot.Teams.ChatOf(first.Who).Messages.Count(message => message.Card!.Name is "offer" or "offer.accepted").ShouldBe(1);
        await first.PressesAsync("request.close", ("outcome", "contact"));
        await bot.SettleAsync();
        await bot.WaitAsync(TimeSpan.FromMinutes(20));
        first.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task When_the_last_advisor_leaves_it_is_said_and_a_later_one_is_asked()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var anna = RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102");
        await bot.PublishAsync(RosterText.Of(anna));
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Person(Account.Anna).Sees.Name.ShouldBe("offer");

        // Emily never met the bot, so nobody can be asked.
        await bot.PublishAsync(RosterText.Of(RosterText.Line(Account.Emily, "emily", "intern", "+31 30 555 0107")));
        await bot.SweepAsync();
        bot.Person(Account.Anna).Sees.Name.ShouldBe("offer.over");
        sanne.Sees.Buttons.ContainsKey("info.advisors").ShouldBeTrue();
        sanne.Sees.Text.ShouldContain("030 555 0100");

        await bot.PublishAsync(RosterText.Usual);
        await bot.SweepAsync();
        bot.Person(Account.Karim).Sees.Name.ShouldBe("offer");
        bot.Person(Account.Anna).Sees.Name.ShouldBe("offer.over");
    }
}
