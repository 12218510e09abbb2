using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>A button of last week, of somebody else or of nobody changes nothing and is answered with where things stand now.</summary>
public sealed class OldButtonTests
{
    public static TheoryData<string> Every => [.. Steps.All];

    public static TheoryData<string> Ends => ["declined", "expired", "withdrawn", "accepted by the other"];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task A_card_of_last_week_begins_again(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var old = await sanne.ReachesAsync(step);
        bot.Time.Advance(TimeSpan.FromDays(7));
        var verb = step == Steps.Review ? "contact.send" : step;
        // The first card says the same today, so going on from it begins.
        (await sanne.PressesOldAsync(old, verb, Steps.Answer(step))).Name.ShouldBe(step == Steps.Explain ? Steps.Advisor : Steps.Explain);
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task A_card_of_before_sending_shows_the_request(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var old = await sanne.ReachesAsync(step);
        await sanne.PressesAsync("nav.stop");
        await sanne.SendsRequestAsync(bot);
        bot.Time.Advance(TimeSpan.FromDays(7));
        var before = await bot.Tables.RowsAsync("Requests");
        (await sanne.PressesOldAsync(old, step == Steps.Review ? "contact.send" : step, Steps.Answer(step))).Name.ShouldBe("request.status");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Going_back_on_a_card_of_before_sending_shows_the_request(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        await sanne.PressesAsync("contact.start");
        var old = sanne.Sees;
        foreach (var before in Steps.All.TakeWhile(_ => sanne.Sees.Name != Steps.Review))
        {
            old = before == step ? sanne.Sees : old;
            await sanne.PressesAsync(before, Steps.Answer(before));
        }

        old = step == Steps.Review ? sanne.Sees : old;
        await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();
        var stored = await bot.Tables.RowsAsync();

        // The first card has nothing before it but the start.
        (await sanne.PressesOldAsync(old, step == Steps.Explain ? "nav.home" : "nav.back")).Name.ShouldBe(step == Steps.Explain ? "home" : "request.status");
        await bot.SettleAsync();
        (await bot.Tables.RowsAsync()).ShouldBe(stored);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task An_offer_that_is_over_stays_over(string end)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        var offer = first.Sees;
        switch (end)
        {
            case "declined":
                await first.PressesAsync("offer.decline");
                break;
            case "withdrawn":
                await sanne.PressesAsync("request.withdraw");
                break;
            default:
                await bot.WaitAsync(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1));
                break;
        }

        await bot.SettleAsync();
        if (end == "accepted by the other")
        {
            (await second.PressesAsync("offer.accept")).Name.ShouldBe("offer.accepted");
            await bot.SettleAsync();
        }

        first.Sees.Name.ShouldBe("offer.over");
        var before = await bot.Tables.RowsAsync("Requests");
        foreach (var verb in new[] { "offer.accept", "offer.decline", "offer.accept" })
        {
            var answer = await first.PressesOldAsync(offer, verb);
            answer.Name.ShouldBe("offer.over");
            answer.Text.ShouldNotContain("Sanne");
            await bot.SettleAsync();
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Fact]
    public async Task Passing_on_what_one_accepted_in_another_window_shows_the_accepted_request()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (advisor, other) = bot.WhoHasTheOffer();
        var offer = advisor.Sees;
        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        var before = await bot.Tables.RowsAsync("Requests");

        var again = await advisor.PressesOldAsync(offer, "offer.decline");
        await bot.SettleAsync();
        again.Name.ShouldBe("offer.accepted");
        bot.Teams.ChatOf(advisor.Who).Messages[^1].Card!.Name.ShouldBe("offer.accepted");
        (await advisor.PressesOldAsync(offer, "offer.accept")).Reads().ShouldBe(again.Reads());
        other.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Fact]
    public async Task The_buttons_of_an_offer_do_nothing_for_anybody_else()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (advisor, other) = bot.WhoHasTheOffer();
        var offer = advisor.Sees;
        var before = await bot.Tables.RowsAsync("Requests");
        foreach (var person in new[] { sanne, other, bot.Person(Account.Emily), bot.Person(Account.Marieke) })
        {
            foreach (var verb in new[] { "offer.accept", "offer.decline" })
            {
                var answer = await person.PressesOldAsync(offer, verb);
                answer.Name.ShouldBe("offer.over", $"{person.Who.Name} {verb}");
                answer.Text.ShouldContain("Je hoeft niets te doen.");
                await bot.SettleAsync();
            }
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        advisor.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task Only_the_advisor_who_accepted_can_close()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (advisor, other) = bot.WhoHasTheOffer();
        var accepted = await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        var before = await bot.Tables.RowsAsync("Requests");
        foreach (var person in new[] { other, bot.Person(Account.Emily), sanne })
        {
            (await person.PressesOldAsync(accepted, "request.close")).Text.ShouldContain("Je hoeft niets te doen.");
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        (await advisor.PressesAsync("request.close")).Text.ShouldContain("Het verzoek is afgerond");
        await bot.SettleAsync();
        (await bot.Tables.RowsAsync("Keys")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_elses_buttons_about_their_own_request_are_about_the_own_request()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sent = await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var before = await bot.Tables.RowsAsync("Requests");
        var emily = bot.Person(Account.Emily);
        (await emily.PressesOldAsync(sent, "request.status")).Text.ShouldContain("Je hebt nu geen open verzoek.");
        (await emily.PressesOldAsync(sent, "request.withdraw")).Name.ShouldBe("request.withdrawn");
        await bot.SettleAsync();
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Fact]
    public async Task A_draft_of_somebody_else_is_not_taken_over()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var review = await bot.Person(Account.Sanne).ReachesAsync(Steps.Review);
        (await bot.Person(Account.Emily).PressesOldAsync(review, "contact.send")).Name.ShouldBe(Steps.Explain);
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("none")]
    [InlineData("plain")]
    [InlineData("long")]
    [InlineData("list")]
    public async Task A_token_that_is_not_ours_is_no_token(string kind)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var review = await sanne.ReachesAsync(Steps.Review);
        await sanne.SendAsync(Tampered(sanne, review, "contact.send", kind));
        sanne.Sees.Name.ShouldBe(Steps.Review);
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();

        await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();
        var before = await bot.Tables.RowsAsync("Requests");
        var (advisor, _) = bot.WhoHasTheOffer();
        foreach (var verb in new[] { "offer.accept", "offer.decline" })
        {
            await advisor.SendAsync(Tampered(advisor, advisor.Sees, verb, kind));
            advisor.Sees.Name.ShouldBe("offer.over");
            advisor = bot.Person(advisor.Who);
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    private static System.Text.Json.Nodes.JsonObject Tampered(Person person, ShownCard card, string verb, string kind)
    {
        var invoke = person.Invoke(card, verb);
        var data = invoke["value"]!["action"]!["data"]!.AsObject();
        var token = (string)data["token"]!;
        data["token"] = kind switch
        {
            "cut" => token[..^3],
            "changed" => token[..^6] + (token[^6] == 'A' ? 'B' : 'A') + token[^5..],
            "none" => null,
            "plain" => "offer:abcdefghijklmnopqrstuvwxyz:1",
            "list" => new System.Text.Json.Nodes.JsonArray(token),
            _ => new string('A', 5000),
        };
        return invoke;
    }
}
