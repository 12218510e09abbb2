using System.Net;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Whoever could not be asked is asked when they are there again: only who passed, stayed silent or made no contact is not.</summary>
public sealed class AskedAgainTests
{
    private static readonly string OnlyAnna = RosterText.Of(RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102"));

    /// <summary>Emily never met the bot, so nobody can be asked.</summary>
    private static readonly string OnlyEmily = RosterText.Of(RosterText.Line(Account.Emily, "emily", "intern", "+31 30 555 0107"));

    [Fact]
    public async Task The_only_advisor_who_was_away_for_a_day_is_asked_again_the_day_after()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna) = (bot.Person(Account.Sanne), bot.Person(Account.Anna));
        await bot.PublishAsync(OnlyAnna);
        bot.Time.Set(new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero));
        await sanne.SendsForAsync(bot, "any");
        await anna.SaysAsync("ik ben weg");
        await anna.PressesAsync("advisor.away", ("from", "2026-11-24"), ("until", "2026-11-24"));

        bot.Time.Set(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        bot.Teams.ChatOf(Account.Anna).Messages.Count(message => message.Card!.Name == "offer").ShouldBe(0);
        (await sanne.PressesAsync("request.status")).Text.ShouldContain("Wie het kan aannemen is er nu even niet.");

        bot.Time.Set(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        anna.Sees.Name.ShouldBe("offer");
        (await anna.PressesAsync("offer.accept")).Name.ShouldBe("offer.accepted");
    }

    [Fact]
    public async Task The_only_advisor_who_was_off_the_roster_for_a_moment_is_asked_again_and_her_older_card_takes_nothing()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna) = (bot.Person(Account.Sanne), bot.Person(Account.Anna));
        await bot.PublishAsync(OnlyAnna);
        await sanne.SendsForAsync(bot, "any");
        var older = anna.Sees;
        await bot.PublishAsync(OnlyEmily);
        await bot.SweepAsync();
        anna.Sees.Name.ShouldBe("offer.over");
        sanne.Sees.Text.ShouldContain("Op dit moment is er niemand die je verzoek kan aannemen.");

        await bot.PublishAsync(OnlyAnna);
        await bot.SweepAsync();
        anna.Sees.Name.ShouldBe("offer");
        var newer = anna.Sees;
        foreach (var verb in new[] { "offer.accept", "offer.decline" })
        {
            (await anna.PressesOldAsync(older, verb)).Name.ShouldBe("offer.over");
        }

        await anna.PressesOldAsync(newer, "offer.accept");
        await bot.SettleAsync();
        anna.Sees.Name.ShouldBe("offer.accepted");
        sanne.Sees.Text.ShouldContain("Anna Bakker heeft je verzoek aangenomen");
    }

    [Fact]
    public async Task An_advisor_who_could_not_be_reached_is_left_alone_until_she_can_and_then_asked()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna) = (bot.Person(Account.Sanne), bot.Person(Account.Anna));
        await bot.PublishAsync(OnlyAnna);
        bot.Teams.Refuse(Account.Anna, HttpStatusCode.Forbidden);
        var before = bot.Teams.SentTo(Account.Anna).Count;
        await sanne.SendsForAsync(bot, "any");
        for (var passes = 0; passes < 4; passes++)
        {
            await bot.WaitAsync(TimeSpan.FromMinutes(20));
        }

        bot.Teams.SentTo(Account.Anna).Count.ShouldBe(before + 1);
        sanne.Sees.Text.ShouldContain("Op dit moment is er niemand die je verzoek kan aannemen.");

        bot.Teams.Accept(Account.Anna);
        await anna.InstallsAsync();
        await bot.WaitAsync(TimeSpan.FromMinutes(20));
        anna.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task Whoever_passed_or_was_silent_is_not_asked_again()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.PublishAsync(OnlyAnna);
        await bot.Person(Account.Sanne).SendsForAsync(bot, "any");
        await bot.Person(Account.Anna).PressesAsync("offer.decline");
        await bot.SettleAsync();
        await bot.PublishAsync(OnlyEmily);
        await bot.SweepAsync();
        await bot.PublishAsync(OnlyAnna);
        await bot.SweepAsync();

        bot.Person(Account.Anna).Sees.Name.ShouldBe("offer.over");
    }

    [Fact]
    public async Task An_advisor_whose_last_hours_are_today_is_asked_until_they_are_over()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var anna = bot.Person(Account.Anna);
        await bot.PublishAsync(OnlyAnna.Replace("capaciteit\n", "capaciteit;tot\n", StringComparison.Ordinal).TrimEnd() + ";2026-11-23\n");
        bot.Time.Set(new(2026, 11, 23, 13, 0, 0, TimeSpan.Zero));
        await bot.Person(Account.Sanne).SendsForAsync(bot, "any");

        anna.Sees.Name.ShouldBe("offer");
        anna.Sees.Text.ShouldContain("Wacht tot: Maandag 23 november om 17:00");

        bot.Time.Set(new(2026, 11, 23, 16, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        anna.Sees.Name.ShouldBe("offer.over");
        bot.Person(Account.Sanne).Sees.Text.ShouldContain("Op dit moment is er niemand die je verzoek kan aannemen.");
    }
}
