using System.Diagnostics.Metrics;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>What an advisor who accepted can do besides making contact: hand over when the employee agrees, be reminded, close.</summary>
public sealed class HandOverTests
{
    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["nl"] = ["{0} vraagt of een collega je verzoek mag overnemen. Jij beslist.", "Je verzoek is gestuurd aan een vertrouwenspersoon die tijd heeft.", "{0} heeft je verzoek aangenomen"],
        ["en"] = ["{0} asks whether a colleague may take over your request. You decide.", "Your request was sent to an advisor who has time.", "{0} has accepted your request"],
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_colleague_takes_over_when_the_employee_agrees_and_the_first_no_longer_sees_who_it_was(string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var said = Said[language];
        var (asker, first, second) = await AcceptedAsync(bot, language == "nl" ? Account.Sanne : Account.Emily);
        (await first.PressesAsync("offer.handover")).Text.ShouldContain("Ik heb gevraagd of een collega dit mag overnemen.");
        first.Sees.Buttons.ContainsKey("offer.propose").ShouldBeFalse();
        await bot.SettleAsync();
        second.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);
        asker.Sees.Text.ShouldContain(With(said[0], first));
        asker.Sees.Language.ShouldBe(language);

        var agreed = await asker.PressesAsync("request.handover");
        agreed.Text.ShouldContain(said[1]);
        await bot.SettleAsync();
        first.Sees.Name.ShouldBe("offer.released");
        bot.Teams.ChatOf(first.Who).Messages.ShouldAllBe(message => !message.Card!.Text.Contains(asker.Who.First, StringComparison.Ordinal));
        second.Sees.Name.ShouldBe("offer");
        second.Sees.Text.ShouldNotContain(asker.Who.First);
        (await first.PressesAsync("advisor.requests")).Text.ShouldContain("Er zijn nu geen verzoeken bij jou.");

        (await second.PressesAsync("offer.accept")).Text.ShouldContain(asker.Who.Name);
        await bot.SettleAsync();
        asker.Sees.Text.ShouldContain(With(said[2], second));
    }

    [Fact]
    public async Task Whoever_says_no_stays_and_the_advisor_is_told_once()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, first, second) = await AcceptedAsync(bot, Account.Sanne);
        var accepted = first.Sees;
        await first.PressesAsync("offer.handover");
        await bot.SettleAsync();
        var asked = sanne.Sees;

        (await sanne.PressesAsync("request.stay")).Text.ShouldContain($"{first.Who.Name} heeft je verzoek aangenomen");
        await bot.SettleAsync();
        first.Sees.Name.ShouldBe("offer.news");
        first.Sees.Text.ShouldNotContain("Sanne");
        (await first.PressesAsync("advisor.requests")).Text.ShouldContain("Deze persoon wil graag bij jou blijven.");
        first.Sees.Buttons.ContainsKey("offer.handover").ShouldBeFalse();
        var before = await bot.Tables.RowsAsync("Requests");

        // Old cards of both, pressed again.
        (await sanne.PressesOldAsync(asked, "request.handover")).Text.ShouldContain("heeft je verzoek aangenomen");
        (await sanne.PressesOldAsync(asked, "request.stay")).Text.ShouldContain("heeft je verzoek aangenomen");
        (await first.PressesOldAsync(accepted, "offer.handover")).Text.ShouldContain("wil graag bij jou blijven");
        await bot.SettleAsync();
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        second.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Agreeing_twice_asks_one_colleague()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, first, second) = await AcceptedAsync(bot, Account.Sanne);
        await first.PressesAsync("offer.handover");
        await bot.SettleAsync();
        var (asked, window) = (sanne.Sees, bot.Person(Account.Sanne));
        await sanne.PressesAsync("request.handover");
        (await window.PressesOldAsync(asked, "request.handover")).Name.ShouldBe("request.status");
        (await window.PressesOldAsync(asked, "request.stay")).Name.ShouldBe("request.status");
        await bot.SettleAsync();

        bot.Teams.ChatOf(second.Who).Messages.Count(message => message.Card!.Name == "offer").ShouldBe(1);
        (await first.PressesAsync("advisor.requests")).Name.ShouldBe("advisor.requests");
    }

    [Fact]
    public async Task Whoever_accepted_is_reminded_on_the_promised_day_without_a_name()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (_, first, _) = await AcceptedAsync(bot, Account.Sanne);
        bot.Time.Set(new(2026, 11, 25, 7, 59, 59, TimeSpan.Zero));
        await bot.SweepAsync();
        first.Sees.Name.ShouldBe("offer.accepted");

        bot.Time.Set(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        await bot.WaitAsync(TimeSpan.FromHours(1));
        first.Sees.Name.ShouldBe("offer.reminder");
        first.Sees.Text.ShouldContain("Je zou uiterlijk woensdag 25 november contact opnemen.");
        first.Sees.Text.ShouldNotContain("Sanne");
        bot.Teams.ChatOf(first.Who).Messages.Count(message => message.Card!.Name == "offer.reminder").ShouldBe(1);
        (await first.PressesAsync("nav.language")).Name.ShouldBe("offer.reminder");
        (await first.PressesAsync("advisor.requests")).Text.ShouldContain("Sanne de Vries");
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("nocontact")]
    [InlineData("referred")]
    [InlineData("")]
    [InlineData("omdat ze boos was")]
    public async Task How_it_went_is_counted_once_and_kept_nowhere(string outcome)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Meter.Name == HandoffMetrics.MeterName && instrument.Meter.Scope == bot.Services.GetService(typeof(IMeterFactory)))
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => counted.Add(instrument.Name + tags.Length));
        listener.Start();
        var (sanne, first, _) = await AcceptedAsync(bot, Account.Sanne);
        var accepted = first.Sees;
        counted.Clear();

        (await first.PressesAsync("request.close", ("outcome", outcome))).Text.ShouldContain("Het verzoek is afgerond");
        await first.PressesOldAsync(accepted, "request.close", ("outcome", "referred"));
        await bot.SettleAsync();

        counted.ShouldBe(outcome is "contact" or "nocontact" or "referred" ? [$"vpbot.handoff.closed.{outcome}0"] : []);
        var rows = string.Join('\n', await bot.Tables.RowsAsync());
        rows.ShouldNotContain("referred");
        rows.ShouldNotContain("nocontact");
        sanne.Sees.Text.ShouldContain("Je verzoek is gesloten");
    }

    [Fact]
    public async Task The_advisor_sees_which_explanation_was_shown()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (_, first, _) = await AcceptedAsync(bot, Account.Sanne);
        first.Sees.Text.ShouldContain("Getoonde uitleg: Vertrouwelijkheid, versie 2026-11-NL");
        var emily = bot.Person(Account.Emily);
        await emily.SendAsync(emily.Invoke("info.limits", []));
        emily.Sees.Text.ShouldContain("2026-11-NL");
    }

    [Fact]
    public async Task Second_news_empties_the_first()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (_, first, _) = await AcceptedAsync(bot, Account.Sanne);
        await first.PressesAsync("offer.handover");
        await bot.SettleAsync();

        bot.Teams.ChatOf(Account.Sanne).Messages.Select(message => message.Card!.Name).TakeLast(3).ShouldBe(["request.moved", "request.moved", "request.status"]);
    }

    private static async Task<(Person Asker, Person First, Person Second)> AcceptedAsync(RunningBot bot, Account who)
    {
        var asker = bot.Person(who);
        await asker.SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();
        return (asker, first, second);
    }

    private static string With(string text, Person advisor) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, advisor.Who.Name);
}
