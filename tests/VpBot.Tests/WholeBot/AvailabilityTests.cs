using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>What an advisor says about days away, and what comes of it.</summary>
public sealed class AvailabilityTests
{
    [Theory]
    [InlineData("2026-02-30", "2026-12-04")]
    [InlineData("morgen", "overmorgen")]
    [InlineData("2026-12-04", "2026-12-01")]
    [InlineData("2026-11-16", "2026-11-20")]
    [InlineData("2026-12-01", "")]
    [InlineData("", "2026-12-01")]
    public async Task Days_that_are_none_are_asked_again(string from, string until)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var anna = bot.Person(Account.Anna);
        await anna.SaysAsync("ik ben weg");
        anna.Sees.Name.ShouldBe("advisor.home");
        anna.Sees.Text.ShouldContain("Maandag: 9:00 tot 17:00");
        anna.Sees.Text.ShouldContain("Hoogste aantal verzoeken tegelijk: 10");
        var before = await bot.Tables.RowsAsync("Advisors");

        var again = await anna.PressesAsync("advisor.away", ("from", from), ("until", until));

        again.Name.ShouldBe("advisor.home");
        again.Text.ShouldContain("Let op: Vul twee dagen in.");
        (await bot.Tables.RowsAsync("Advisors")).ShouldBe(before);
    }

    [Fact]
    public async Task Whoever_is_away_passes_on_their_offer_keeps_what_they_accepted_and_gets_nothing_until_they_are_back()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await second.PressesAsync("advisor.requests");
        (await second.PressesAsync("advisor.away")).Name.ShouldBe("advisor.home");
        await second.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-24"));
        second.Sees.Text.ShouldContain("Je bent weg van maandag 23 november tot en met dinsdag 24 november.");

        await bot.Person(Account.Emily).SendsRequestAsync(bot);
        first.Sees.Name.ShouldBe("offer");
        (await second.PressesAsync("advisor.back")).Text.ShouldContain("Je bent beschikbaar in je werktijden.");
        (await first.SaysAsync("ik ben weg")).Name.ShouldBe("advisor.home");
        await first.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-23"));
        await bot.SettleAsync();
        await bot.SweepAsync();

        second.Sees.Name.ShouldBe("offer");
        (await first.PressesAsync("advisor.requests")).Choices("request").Count.ShouldBe(1);
    }
}
