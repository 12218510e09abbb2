using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Direct help leads back to where somebody was, and nowhere else.</summary>
public sealed class DirectHelpTests
{
    public static TheoryData<string> Every => [.. Steps.All];

    /// <summary>Of the first card nothing is kept.</summary>
    public static TheoryData<string> Begun => [.. Steps.All.Skip(1)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Back_leads_to_the_question_with_its_answers(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var before = await sanne.ReachesAsync(step);
        foreach (var press in new Func<string, Task<ShownCard>>[] { verb => sanne.PressesAsync(verb), verb => sanne.SubmitsAsync(verb) })
        {
            (await press("help.urgent")).Name.ShouldBe("help.urgent");
            (await press("nav.language")).Language.ShouldBe("en");
            (await press("nav.language")).Name.ShouldBe("help.urgent");
            (await press("nav.back")).Reads().ShouldBe(before.Reads());
            before.Inputs.Keys.ShouldAllBe(input => sanne.Sees.Value(input) == before.Value(input));
        }

        await sanne.PressesAsync(step == Steps.Review ? "contact.send" : step, Steps.Answer(step));
        sanne.Sees.Name.ShouldBe(step == Steps.Review ? "contact.sent" : Steps.All[Steps.All.ToList().IndexOf(step) + 1]);
    }

    [Theory]
    [MemberData(nameof(Begun))]
    public async Task Back_from_help_that_was_typed_for_leads_to_the_question_too(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var before = await sanne.ReachesAsync(step);
        foreach (var typed in new[] { "ik wil dood", "noodnummer" })
        {
            (await sanne.SaysAsync(typed)).Name.ShouldBe("help.urgent");
            (await sanne.PressesAsync("nav.back")).Reads().ShouldBe(before.Reads());
        }
    }

    [Fact]
    public async Task The_start_is_one_press_away()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Times);
        await sanne.PressesAsync("help.urgent");
        (await sanne.PressesAsync("nav.home")).Name.ShouldBe("home");
    }

    [Fact]
    public async Task From_anywhere_else_back_leads_to_that_card()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.PublishAsync(RosterText.Usual);
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        await ThereAndBackAsync(sanne);
        (await sanne.SaysAsync("ik wil dood")).Name.ShouldBe("help.urgent");
        (await sanne.PressesAsync("nav.back")).Name.ShouldBe("home");
        foreach (var verb in new[] { "info.role", "info.limits", "info.help" })
        {
            await sanne.SendAsync(sanne.Invoke(verb, []));
            await ThereAndBackAsync(sanne);
        }

        await sanne.PressesAsync("nav.stop");
        await ThereAndBackAsync(sanne);
        await sanne.SaysAsync(new string('a', 300));
        sanne.Sees.Name.ShouldBe("toomuch");
        await ThereAndBackAsync(sanne);
    }

    [Fact]
    public async Task From_a_kind_of_other_help_back_leads_to_the_other_kinds()
    {
        await using var bot = await RunningBot.StartAsync();
        var sanne = bot.Person(Account.Sanne);
        var overview = await sanne.SaysAsync("andere hulp");
        foreach (var verb in overview.Buttons.Keys.Where(verb => verb.StartsWith("info.help.", StringComparison.Ordinal)))
        {
            (await sanne.PressesAsync(verb)).Name.ShouldBe(verb);
            await ThereAndBackAsync(sanne);
            (await sanne.PressesAsync("nav.language")).Language.ShouldBe("en");
            await sanne.PressesAsync("nav.language");
            (await sanne.PressesAsync("nav.back")).Reads().ShouldBe(overview.Reads());
        }
    }

    [Fact]
    public async Task An_advisor_goes_back_to_the_offer_and_a_sender_to_their_request()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        await ThereAndBackAsync(sanne);
        var (offered, _) = bot.WhoHasTheOffer();
        await ThereAndBackAsync(offered);
        (await offered.PressesAsync("offer.accept")).Name.ShouldBe("offer.accepted");
        await ThereAndBackAsync(offered);
    }

    private static async Task ThereAndBackAsync(Person person)
    {
        var before = person.Sees;
        (await person.PressesAsync("help.urgent")).Name.ShouldBe("help.urgent");
        (await person.PressesAsync("nav.back")).Reads().ShouldBe(before.Reads());
    }
}
