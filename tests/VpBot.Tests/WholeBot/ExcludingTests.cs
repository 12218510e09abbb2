using System.Net;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>With whom not: also whoever cannot take a request now may be able to later, and must not get it then.</summary>
public sealed class ExcludingTests
{
    public static TheoryData<string> Unable => ["full", "unreachable", "away for long", "not yet in service"];

    [Fact]
    public async Task Whoever_is_full_can_be_excluded_and_does_not_get_the_request_once_they_have_room()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (anna, karim, sanne) = (bot.Person(Account.Anna), bot.Person(Account.Karim), bot.Person(Account.Sanne));
        await MakeUnableAsync(bot, "full");
        await sanne.ReachesAsync(Steps.Advisor);
        await sanne.PressesAsync(Steps.Advisor, ("notwith", "karim"));
        await SendsAsync(sanne, bot);
        await anna.PressesAsync("offer.decline");
        await bot.SettleAsync();

        await karim.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await karim.PressesAsync("request.close");
        await bot.SettleAsync();
        await bot.WaitAsync(TimeSpan.FromHours(1));

        bot.Teams.ChatOf(Account.Karim).Messages.ShouldAllBe(message => message.Card!.Name != "offer");
        sanne.Sees.Text.ShouldContain("Op dit moment is er niemand die je verzoek kan aannemen.");
    }

    [Theory]
    [MemberData(nameof(Unable))]
    public async Task Whoever_cannot_take_a_request_now_is_no_choice_but_can_be_excluded(string state)
    {
        await using var bot = await StartAsync(state);
        var sanne = bot.Person(Account.Sanne);
        var asked = await sanne.ReachesAsync(Steps.Advisor);
        asked.Choices("with").ShouldBe(["any", "anna"]);
        asked.Choices("notwith").ShouldBe(["anna", "karim"]);

        (await sanne.PressesAsync(Steps.Advisor, ("with", "karim"), ("notwith", ""))).Text.ShouldContain("Let op: Dat kan nu niet gekozen worden.");
        (await sanne.PressesAsync(Steps.Advisor, ("with", "any"), ("notwith", "karim"))).Name.ShouldBe(Steps.Channel);
        (await sanne.PressesAsync("nav.back")).Value("notwith").ShouldBe("karim");
    }

    [Fact]
    public async Task Whoever_left_and_the_person_themself_are_not_among_them()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.PublishAsync(RosterText.Serving("tot", Anna, Karim, "2026-11-25"));
        (await bot.Person(Account.Anna).ReachesAsync(Steps.Advisor)).Choices("notwith").ShouldBe(["karim"]);

        bot.Time.Set(new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
        (await bot.Person(Account.Sanne).ReachesAsync(Steps.Advisor)).Choices("notwith").ShouldBe(["anna"]);
    }

    [Fact]
    public async Task Whoever_fills_up_between_card_and_press_stays_excluded()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var asked = await sanne.ReachesAsync(Steps.Advisor);
        await MakeUnableAsync(bot, "full");

        (await sanne.PressesOldAsync(asked, Steps.Advisor, ("notwith", "karim"))).Name.ShouldBe(Steps.Channel);
        (await sanne.PressesAsync("nav.back")).Value("notwith").ShouldBe("karim");
    }

    [Fact]
    public async Task Who_was_excluded_stays_so_when_whoever_was_chosen_can_not_any_more()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var asked = await sanne.ReachesAsync(Steps.Advisor);
        await bot.PublishAsync(RosterText.Of(Karim));

        var again = await sanne.PressesOldAsync(asked, Steps.Advisor, ("with", "anna"), ("notwith", "karim"));
        again.Text.ShouldContain("Let op: Dat kan nu niet gekozen worden.");
        again.Value("notwith").ShouldBe("karim");
    }

    [Fact]
    public async Task Who_was_excluded_and_left_the_list_for_a_while_stays_so()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (anna, sanne) = (bot.Person(Account.Anna), bot.Person(Account.Sanne));
        await sanne.ReachesAsync(Steps.Advisor);
        await sanne.PressesAsync(Steps.Advisor, ("notwith", "karim"));
        await bot.PublishAsync(RosterText.Of(Anna));
        (await sanne.PressesAsync("nav.back")).Choices("notwith").ShouldBe(["anna"]);
        await sanne.PressesAsync(Steps.Advisor, ("notwith", ""));
        await SendsAsync(sanne, bot);
        await bot.PublishAsync(RosterText.Usual);
        await anna.PressesAsync("offer.decline");
        await bot.SettleAsync();

        bot.Teams.ChatOf(Account.Karim).Messages.ShouldAllBe(message => message.Card!.Name != "offer");
    }

    /// <summary>Starts a bot with Anna, and Karim who cannot take a request now.</summary>
    internal static async Task<RunningBot> StartAsync(string state)
    {
        var bot = await RunningBot.StartWithAdvisorsAsync();
        await MakeUnableAsync(bot, state);
        return bot;
    }

    private static async Task MakeUnableAsync(RunningBot bot, string state)
    {
        switch (state)
        {
            case "full":
                await bot.PublishAsync(RosterText.Of(Anna, RosterText.OneAtATime(Karim)));
                await bot.Person(Account.Emily).SendsForAsync(bot, "any", "karim");
                break;
            case "unreachable":
                bot.Teams.Refuse(Account.Karim, HttpStatusCode.Forbidden);
                await bot.Person(Account.Emily).SendsForAsync(bot, "any", "karim");
                break;
            case "away for long":
                var karim = bot.Person(Account.Karim);
                await karim.SaysAsync("ik ben weg");
                (await karim.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2027-02-26"))).Text.ShouldContain("Je bent weg");
                break;
            default:
                await bot.PublishAsync(RosterText.Serving("vanaf", Anna, Karim, "2026-12-01"));
                break;
        }
    }

    private static string Anna => RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102");

    private static string Karim => RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103");

    private static async Task SendsAsync(Person sanne, RunningBot bot)
    {
        await sanne.PressesAsync(Steps.Channel, Steps.Answer(Steps.Channel));
        await sanne.PressesAsync(Steps.Times, ("times", "any"));
        await sanne.PressesAsync(Steps.Options);
        (await sanne.PressesAsync("contact.send")).Name.ShouldBe("contact.sent");
        await bot.SettleAsync();
    }
}
