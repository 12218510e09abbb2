using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>An advisor on another clock than the organisation's: whose times are said, and whose days count.</summary>
public sealed class AdvisorAbroadTests
{
    private const string Clock = "Alle tijden zijn in de tijdzone van de organisatie.";
    private const string InNewYork = "America/New_York";

    [Theory]
    [InlineData(InNewYork, true)]
    [InlineData("Europe/Brussels", false)]
    [InlineData("", false)]
    public async Task Times_that_are_not_on_the_advisors_own_clock_are_said_to_be_the_organisations(string zone, bool says)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var anna = bot.Person(Account.Anna);
        await bot.PublishAsync(WithAnnaIn(zone));
        await bot.Person(Account.Sanne).SendsForAsync(bot, "2026-11-24/pm");

        anna.Sees.Name.ShouldBe("offer");
        foreach (var verb in new[] { "offer.accept", "offer.propose" })
        {
            anna.Sees.Text.Contains(Clock, StringComparison.Ordinal).ShouldBe(says);
            await anna.PressesAsync(verb);
        }

        anna.Sees.Name.ShouldBe("offer.propose");
        anna.Sees.Text.Contains(Clock, StringComparison.Ordinal).ShouldBe(says);
    }

    [Fact]
    public async Task An_absence_begins_with_the_advisors_own_day_and_their_offer_goes_on_then()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (anna, karim) = (bot.Person(Account.Anna), bot.Person(Account.Karim));
        await bot.PublishAsync(WithAnnaIn(InNewYork));
        bot.Time.Set(new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
        await bot.Person(Account.Sanne).SendsForAsync(bot, "any");
        await anna.SaysAsync("ik ben weg");
        await anna.PressesAsync("advisor.away", ("from", "2026-11-24"), ("until", "2026-11-24"));
        await bot.PublishAsync(WithAnnaIn(InNewYork, RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103") + ";"));
        bot.Time.Set(new(2026, 11, 24, 4, 59, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        anna.Sees.Name.ShouldBe("offer");

        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        anna.Sees.Name.ShouldBe("offer.over");
        karim.Sees.Name.ShouldBe("offer");
    }

    private static string WithAnnaIn(string zone, params IEnumerable<string> more) =>
        string.Join('\n', [RosterText.Headers + ";tijdzone", $"{RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102")};{zone}", .. more]) + "\n";
}
