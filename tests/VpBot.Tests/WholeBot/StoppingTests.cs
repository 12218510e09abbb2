using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>"Stop" ends anything anywhere, and says only what is true about sending.</summary>
public sealed class StoppingTests
{
    public static TheoryData<string> Anywhere => ["home", "info.limits", "toomuch", "help.urgent", "contact.self", "chat.clear", "request.status", "stopped"];

    [Theory]
    [MemberData(nameof(Anywhere))]
    public async Task It_ends_there_and_nothing_was_sent(string where)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var before = await bot.Tables.RowsAsync();
        foreach (var stop in new Func<Person, Task<ShownCard>>[] { person => person.PressesAsync("nav.stop"), person => person.SubmitsAsync("nav.stop"), person => person.SaysAsync("stop") })
        {
            var sanne = bot.Person(Account.Sanne);
            await GoesToAsync(sanne, where);
            (await stop(sanne)).Name.ShouldBe("stopped");
            sanne.Sees.Text.ShouldContain("Er is niets verstuurd.");
            (await bot.Tables.RowsAsync()).ShouldBe(before);
            (await sanne.SaysAsync("terug")).Name.ShouldBe("home");
        }
    }

    [Fact]
    public async Task With_an_open_request_it_does_not_say_that_nothing_was_sent_and_withdraws_nothing()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        foreach (var stopped in new[] { await sanne.PressesAsync("nav.stop"), await sanne.SaysAsync("stop"), await sanne.PressesAsync("nav.stop") })
        {
            stopped.Text.ShouldNotContain("Er is niets verstuurd.");
            stopped.Text.ShouldContain("Je eerdere verzoek staat nog open.");
            stopped.Buttons.Keys.ShouldContain("request.status", StringComparer.Ordinal);
        }

        (await bot.Tables.RowsAsync("Requests")).Count.ShouldBe(1);
        (await sanne.PressesAsync("request.status")).Buttons.Keys.ShouldContain("request.withdraw", StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_advisor_who_stops_keeps_the_offer()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (offered, _) = bot.WhoHasTheOffer();
        (await offered.PressesAsync("nav.stop")).Name.ShouldBe("stopped");
        var listed = await offered.SaysAsync("mijn open verzoeken");
        listed.Name.ShouldBe("advisor.requests");
        listed.Text.ShouldNotContain("geen");
    }

    private static async Task GoesToAsync(Person person, string where)
    {
        await person.InstallsAsync();
        switch (where)
        {
            case "contact.self":
                await person.ReachesAsync(Steps.Channel);
                await person.PressesAsync(Steps.Channel, ("channel", "self"));
                break;
            case "toomuch":
                await person.SaysAsync("abracadabra simsalabim");
                break;
            case "stopped":
                await person.PressesAsync("nav.stop");
                break;
            default:
                await person.SendAsync(person.Invoke(where == "home" ? "nav.home" : where, []));
                break;
        }

        person.Sees.Name.ShouldBe(where);
    }
}
