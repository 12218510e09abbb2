using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Changing answers, and sending once whatever is pressed twice.</summary>
public sealed class SendingTests
{
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { Steps.Advisor, "with", "external", "Met: Iemand van buiten" },
        { Steps.Channel, "channel", "atWork", "Hoe: " },
        { Steps.Times, "times", "2026-11-26/am", "Wanneer: donderdag 26 november, ochtend" },
        { Steps.Options, "language", "en", "Taal: Engels" },
    };

    [Fact]
    public async Task Going_back_keeps_every_answer()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Review);
        (await sanne.PressesAsync("nav.back")).Name.ShouldBe(Steps.Options);
        sanne.Sees.Value("language").ShouldBe("nl");
        (await sanne.PressesAsync("nav.back")).Value("times").ShouldBe("2026-11-24/am,2026-11-25/pm");
        await sanne.PressesAsync("nav.back");
        sanne.Sees.Value("channel").ShouldBe("phone");
        sanne.Sees.Value("phone").ShouldBe("+31612345678");
        (await sanne.PressesAsync("nav.back")).Value("with").ShouldBe("any");
        (await sanne.PressesAsync("nav.back")).Name.ShouldBe(Steps.Explain);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Changing_one_answer_goes_there_and_returns_to_the_review(string step, string input, string value, string line)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var before = (await sanne.ReachesAsync(Steps.Review)).Texts;
        (await sanne.PressesAsync("contact.change", ("step", step))).Name.ShouldBe(step);
        var after = await sanne.PressesAsync(step, (input, value));
        after.Name.ShouldBe(Steps.Review);
        after.Texts.Count(text => !before.Contains(text, StringComparer.Ordinal)).ShouldBeInRange(1, 2);
        after.Text.ShouldContain(line);

        (await sanne.PressesAsync("contact.change", ("step", step))).Name.ShouldBe(step);
        (await sanne.PressesAsync("nav.back")).Reads().ShouldBe(after.Reads());
    }

    [Fact]
    public async Task Changing_without_saying_what_is_asked_again()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Review);
        var again = await sanne.PressesAsync("contact.change", ("step", "contact.send"));
        again.Name.ShouldBe(Steps.Review);
        again.Text.ShouldContain("Let op: Kies eerst wat je wilt aanpassen.");
    }

    [Fact]
    public async Task Throwing_away_leaves_nothing()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var before = await bot.Tables.RowsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Review);
        (await sanne.PressesAsync("contact.discard")).Name.ShouldBe("stopped");
        (await bot.Tables.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Sending_again_and_every_redelivery_is_one_request_and_one_offer()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var review = await sanne.ReachesAsync(Steps.Review);
        var invoke = sanne.Invoke(review, "contact.send");
        await sanne.SendAsync(invoke);
        sanne.Sees.Name.ShouldBe("contact.sent");
        var code = Code(sanne.Sees);
        await sanne.SendAsync(invoke);
        Code(sanne.Sees).ShouldBe(code);
        await bot.SettleAsync();
        await sanne.PressesOldAsync(review, "contact.send");
        Code(sanne.Sees).ShouldBe(code);
        bot.Time.Advance(TimeSpan.FromSeconds(20));
        await sanne.SendAsync(invoke);
        Code(sanne.Sees).ShouldBe(code);
        await bot.SweepAsync();

        (await bot.Tables.RowsAsync("Requests")).Count.ShouldBe(1);
        Offers(bot).ShouldBe(1);
    }

    [Fact]
    public async Task Two_windows_that_send_at_once_send_once()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (one, two) = (bot.Person(Account.Sanne), bot.Person(Account.Sanne));
        var review = await one.ReachesAsync(Steps.Review);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? one : two).PressesOldAsync(review, "contact.send")));
        await bot.SettleAsync();
        await bot.SweepAsync();

        (await bot.Tables.RowsAsync("Requests")).Count.ShouldBe(1);
        (await bot.Tables.RowsAsync("Conversations")).ShouldBeEmpty();
        Offers(bot).ShouldBe(1);
        one.Sees.Name.ShouldBeOneOf("contact.sent", "request.status");
        Code(one.Sees).ShouldBe(Code(two.Sees));
    }

    [Fact]
    public async Task Two_drafts_in_two_windows_on_two_instances_become_one_request()
    {
        var world = new BotWorld();
        await using var here = await RunningBot.StartWithAdvisorsAsync(world);
        await using var there = await RunningBot.StartAsync(world);
        var (one, two) = (here.Person(Account.Sanne), there.Person(Account.Sanne));
        var review = await one.ReachesAsync(Steps.Review);
        await two.SaysAsync("stop");
        var other = await two.ReachesAsync(Steps.Review, "atWork");
        await Task.WhenAll(one.PressesOldAsync(review, "contact.send"), two.PressesOldAsync(other, "contact.send"));
        await here.SettleAsync();
        await there.SettleAsync();

        (await here.Tables.RowsAsync("Requests")).Count.ShouldBe(1);
        Offers(here).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_loses_the_race_for_the_state_answers_from_what_is_stored()
    {
        var world = new BotWorld();
        await using var here = await RunningBot.StartWithAdvisorsAsync(world);
        await using var there = await RunningBot.StartAsync(world);
        var (one, two) = (here.Person(Account.Sanne), there.Person(Account.Sanne));
        var card = await one.ReachesAsync(Steps.Channel);
        var raced = 0;
        world.Tables.Before = async (table, operation) =>
        {
            if (table.EndsWith("Conversations", StringComparison.Ordinal) && operation == "update" && Interlocked.Exchange(ref raced, 1) == 0)
            {
                (await two.PressesOldAsync(card, Steps.Channel, ("channel", "phone"), ("phone", "06 12345678"))).Name.ShouldBe(Steps.Times);
            }
        };
        var late = await one.PressesOldAsync(card, Steps.Channel, ("channel", "atWork"));

        raced.ShouldBe(1);
        late.Name.ShouldBe(Steps.Times);
        await one.PressesAsync(Steps.Times);
        (await one.PressesAsync(Steps.Options)).Text.ShouldContain("Hoe: bellen, +31612345678");
    }

    private static string Code(ShownCard card) => card.Texts.Single(text => text.StartsWith("Je code is ", StringComparison.Ordinal)).Split(' ')[3].TrimEnd('.');

    private static int Offers(RunningBot bot) =>
        new[] { Account.Anna, Account.Karim }.SelectMany(bot.Teams.SentTo).Count(request => request.Card?.Name == "offer");
}
