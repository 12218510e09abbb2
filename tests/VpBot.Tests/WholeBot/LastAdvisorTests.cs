using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Whoever lets the last advisor go, or is the last and passes, reads before that nobody else is left and what happens then.</summary>
public sealed class LastAdvisorTests
{
    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["nl"] = ["Er is nu niemand anders die dit kan aannemen.", "Er is nu geen collega die dit kan overnemen.", "Er is nu niemand anders die het kan overnemen.", "Er is nu niemand anders die je verzoek kan aannemen."],
        ["en"] = ["Nobody else can take this now.", "No colleague can take this over now.", "Nobody else can take it over now.", "Nobody else can take your request now."],
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_last_who_is_asked_reads_so_before_passing_and_the_first_does_not(string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (_, first, second) = await OfferedAsync(bot, language);
        (await InAsync(first, language)).Text.ShouldNotContain(Said[language][0]);

        await first.PressesAsync("offer.decline");
        await bot.SettleAsync();

        second.Sees.Name.ShouldBe("offer");
        (await InAsync(second, language)).Text.ShouldContain(Said[language][0]);
        await bot.WaitAsync(TimeSpan.FromHours(2));
        (await InAsync(second, language)).Text.ShouldContain(Said[language][0]);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Before_a_hand_over_that_nobody_can_take_both_read_so_and_then_it_is_so(string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (asker, first, second) = await OfferedAsync(bot, language);
        await first.PressesAsync("offer.decline");
        await bot.SettleAsync();
        await InAsync(second, language);
        (await second.PressesAsync("offer.accept")).Text.ShouldContain(Said[language][1]);
        await bot.SettleAsync();
        asker.Sees.Text.ShouldNotContain(Said[language][3]);

        (await second.PressesAsync("offer.handover")).Text.ShouldNotContain(Said[language][1]);
        await bot.SettleAsync();
        asker.Sees.Text.ShouldContain(Said[language][2]);
        (await asker.SaysAsync(language == "nl" ? "mijn verzoek" : "my request")).Text.ShouldContain(Said[language][2]);

        (await asker.PressesAsync("request.handover")).Buttons.ContainsKey("info.advisors").ShouldBeTrue();
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer.released");
        asker.Sees.Text.ShouldContain(language == "nl" ? "er niemand die je verzoek kan aannemen" : "nobody can take your request");
    }

    [Fact]
    public async Task A_hand_over_that_somebody_can_take_says_what_it_said()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (asker, first, _) = await OfferedAsync(bot, "nl");
        (await first.PressesAsync("offer.accept")).Text.ShouldNotContain(Said["nl"][1]);
        await bot.SettleAsync();
        await first.PressesAsync("offer.handover");
        await bot.SettleAsync();

        asker.Sees.Text.ShouldContain("Zeg je ja? Dan vraag ik iemand anders.");
        asker.Sees.Text.ShouldNotContain(Said["nl"][2]);
    }

    [Fact]
    public async Task What_is_said_is_how_it_is_when_it_is_read()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (asker, first, _) = await OfferedAsync(bot, "nl");
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await first.PressesAsync("offer.handover");
        await bot.SettleAsync();
        asker.Sees.Text.ShouldNotContain(Said["nl"][2]);

        await bot.PublishAsync(RosterText.Of(first.Who == Account.Anna
            ? RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102")
            : RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103")));
        await bot.SweepAsync();

        (await asker.SaysAsync("mijn verzoek")).Text.ShouldContain(Said["nl"][2]);
    }

    [Theory]
    [InlineData("nl", true)]
    [InlineData("nl", false)]
    [InlineData("en", true)]
    public async Task Whoever_heard_nothing_in_time_reads_whether_anybody_is_left_before_saying_so(string language, bool isLast)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (asker, first, second) = await OfferedAsync(bot, language);
        if (isLast)
        {
            await first.PressesAsync("offer.decline");
            await bot.SettleAsync();
        }

        await (isLast ? second : first).PressesAsync("offer.accept");
        await bot.SettleAsync();
        asker.Sees.Text.ShouldNotContain(Said[language][3]);
        await bot.WaitAsync(TimeSpan.FromDays(3));

        var status = await asker.SaysAsync(language == "nl" ? "mijn verzoek" : "my request");

        status.Buttons.ContainsKey("request.nocontact").ShouldBeTrue();
        status.Text.Contains(Said[language][3], StringComparison.Ordinal).ShouldBe(isLast);
        if (isLast)
        {
            status.Text.ShouldNotContain(language == "nl" ? "Dan vraag ik iemand anders" : "Then I ask somebody else");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_card_of_what_was_sent_says_in_another_language_where_it_stands_since(bool isLate)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (asker, first, second) = await OfferedAsync(bot, "nl");
        var sent = asker.Sees;
        await first.PressesAsync("offer.decline");
        await bot.SettleAsync();
        await second.PressesAsync("offer.accept");
        await bot.SettleAsync();
        if (isLate)
        {
            await bot.WaitAsync(TimeSpan.FromDays(3));
        }

        var again = await asker.PressesOldAsync(sent, "nav.language");

        (again.Name, again.Language).ShouldBe(("request.status", "en"));
        again.Text.ShouldContain($"{second.Who.Name} has accepted your request");
        again.Text.Contains(Said["en"][3], StringComparison.Ordinal).ShouldBe(isLate);
    }

    private static async Task<(Person Asker, Person First, Person Second)> OfferedAsync(RunningBot bot, string language)
    {
        var asker = bot.Person(language == "nl" ? Account.Sanne : Account.Emily);
        await asker.SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        return (asker, first, second);
    }

    /// <summary>The card that somebody sees, in a language.</summary>
    private static async Task<ShownCard> InAsync(Person person, string language) =>
        person.Sees.Language == language ? person.Sees : await person.PressesAsync("nav.language");
}
