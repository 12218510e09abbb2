using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VpBot.Dialogs.Roster;
using VpBot.Storage;
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
    [InlineData("", "")]
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

    [Theory]
    [InlineData("2026-11-20", "2026-11-24", true, false)]
    [InlineData("2026-12-21", "2027-01-03", true, true)]
    [InlineData("2026-11-16", "2026-11-20", false, true)]
    public async Task Days_away_that_HR_published_are_said_until_they_are_over_and_nobody_is_called_available_during_them(string first, string last, bool said, bool available)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var roster = await bot.Services.GetRequiredService<IRosterReader>().CurrentAsync(CancellationToken.None);
        var away = new DayRange(DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        await bot.Services.GetRequiredService<RosterVersions>().PublishAsync([.. roster.Advisors.Select(advisor => advisor with { Absence = [away] })], roster.Version, CancellationToken.None);

        var home = await bot.Person(Account.Anna).SaysAsync("ik ben weg");

        home.Name.ShouldBe("advisor.home");
        home.Text.Contains("Op de lijst staat dat je weg bent van", StringComparison.Ordinal).ShouldBe(said);
        home.Text.Contains("Je bent beschikbaar in je werktijden.", StringComparison.Ordinal).ShouldBe(available);
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
