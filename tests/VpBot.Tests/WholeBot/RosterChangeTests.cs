using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The roster changes while requests are open: every request ends up where a person would expect.</summary>
public sealed class RosterChangeTests
{
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
