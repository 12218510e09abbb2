using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>A promised day that has passed is said to be missed, honestly and once, and no card promises it any more.</summary>
public sealed class PromiseTests
{
    private const string Missed = "Je had uiterlijk woensdag 25 november iets moeten horen. Dat is niet gelukt.";

    /// <summary>Asked for on Monday, it was promised for Wednesday.</summary>
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("nobody left", "Op dit moment is er niemand die je verzoek kan aannemen.")]
    [InlineData("nobody now", "Wie je verzoek kan aannemen is er nu even niet.")]
    [InlineData("nobody then", "Op de tijden die je koos, kan niemand meer.")]
    [InlineData("chosen cannot", "De persoon die je koos kan nu niet.")]
    public async Task A_missed_promise_is_told_once_with_direct_routes_whatever_is_waited_for(string state, string says)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = await ReachesAsync(bot, state);
        bot.Time.Set(Thursday);

        // Also before it was told.
        foreach (var told in new[] { 0, 1, 1 })
        {
            bot.Teams.ChatOf(Account.Sanne).Messages.Count(message => message.Card!.Text.Contains(Missed, StringComparison.Ordinal)).ShouldBe(told);
            await sanne.SendAsync(sanne.Invoke("request.status", []));
            sanne.Sees.Text.ShouldContain(Missed);
            sanne.Sees.Text.ShouldContain(says);
            sanne.Sees.Text.ShouldContain("Buiten Teams om kan het zo: 030 555 0100");
            sanne.Sees.Text.ShouldNotContain("Je hoort uiterlijk");
            sanne.Sees.Buttons.ContainsKey("info.advisors").ShouldBeTrue();
            await bot.WaitAsync(TimeSpan.FromMinutes(20));
        }
    }

    [Fact]
    public async Task What_is_missed_and_what_can_be_done_about_it_is_one_message()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        bot.Time.Set(new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero));
        await sanne.SendsForAsync(bot, "2026-11-23/pm");
        var before = bot.Teams.ChatOf(Account.Sanne).Messages.Count;

        bot.Time.Set(Thursday);
        await bot.SweepAsync();

        bot.Teams.ChatOf(Account.Sanne).Messages.Count.ShouldBe(before + 1);
        sanne.Sees.Text.ShouldContain(Missed);
        sanne.Sees.Text.ShouldContain("Op de tijden die je koos, kan niemand meer.");
    }

    [Fact]
    public async Task Whoever_accepts_late_is_not_said_to_make_contact_before()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Time.Set(Thursday);
        var (advisor, _) = bot.WhoHasTheOffer();
        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();

        advisor.Sees.Text.ShouldContain("Er had al contact moeten zijn. Neem snel contact op, op de manier hieronder.");
        advisor.Sees.Text.ShouldNotContain("uiterlijk");
        sanne.Sees.Text.ShouldContain("heeft je verzoek aangenomen en neemt contact met je op. Het gaat zo: bellen.");
        sanne.Sees.Text.ShouldNotContain("25 november");
    }

    private static async Task<Person> ReachesAsync(RunningBot bot, string state)
    {
        if (state == "nobody then")
        {
            return (await OtherTimesTests.PassedAsync(bot, Account.Sanne)).Asker;
        }

        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsForAsync(bot, "any", state == "chosen cannot" ? "anna" : "any");
        if (state == "nobody now")
        {
            var other = bot.WhoHasTheOffer().Other;
            await other.SaysAsync("ik ben weg");
            await other.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-30"));
        }

        for (var passes = 0; passes < (state == "nobody left" ? 2 : 1); passes++)
        {
            await bot.WhoHasTheOffer().Offered.PressesAsync("offer.decline");
            await bot.SettleAsync();
        }

        return sanne;
    }
}
