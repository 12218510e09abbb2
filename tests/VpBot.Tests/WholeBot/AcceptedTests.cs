using Microsoft.Extensions.DependencyInjection;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>What holds from accepting on: where a name is, what is answered in every state, how long it is kept.</summary>
public sealed class AcceptedTests
{
    public static TheoryData<string, string> Pressed => new()
    {
        { "none", "request.nocontact" }, { "none", "request.close" },
        { "offered", "request.nocontact" }, { "offered", "request.close" },
        { "nobody left", "request.nocontact" }, { "nobody left", "request.close" },
        { "withdrawn", "request.nocontact" }, { "withdrawn", "request.close" },
    };

    [Theory]
    [MemberData(nameof(Pressed))]
    public async Task Saying_that_one_spoke_or_heard_nothing_before_anybody_accepted_changes_nothing(string state, string verb)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        if (state != "none")
        {
            await sanne.SendsRequestAsync(bot);
        }

        if (state == "withdrawn")
        {
            await sanne.PressesAsync("request.withdraw");
        }

        for (var advisors = 0; state == "nobody left" && advisors < 2; advisors++)
        {
            await bot.WhoHasTheOffer().Offered.PressesAsync("offer.decline");
            await bot.SettleAsync();
        }

        await bot.SettleAsync();
        var before = await bot.Tables.RowsAsync("Requests");
        await sanne.SendAsync(sanne.Invoke(verb, []));
        await bot.SettleAsync();

        sanne.Sees.Name.ShouldBe("request.status");
        sanne.Sees.Buttons.ContainsKey("contact.start").ShouldBe(state is "none" or "withdrawn");
        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
    }

    [Theory]
    [InlineData("request.nocontact")]
    [InlineData("request.handover")]
    public async Task A_request_that_was_accepted_late_is_looked_after_anew_when_it_comes_back(string verb)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Times);
        await sanne.PressesAsync(Steps.Times, ("times", "any"));
        await sanne.PressesAsync(Steps.Options);
        await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();
        var (first, second) = bot.WhoHasTheOffer();
        bot.Time.Advance(TimeSpan.FromDays(29));
        await first.PressesAsync("offer.accept");
        await bot.SettleAsync();
        bot.Time.Advance(TimeSpan.FromDays(2));
        if (verb == "request.handover")
        {
            await first.PressesAsync("offer.handover");
            await bot.SettleAsync();
        }

        await sanne.PressesAsync(verb);
        await bot.SweepAsync();
        second.Sees.Name.ShouldBe("offer");
        sanne.Sees.Text.ShouldNotContain("stond te lang open");
        await bot.WaitAsync(TimeSpan.FromDays(29));
        (await bot.Tables.RowsAsync("Keys")).Count.ShouldBe(1);
        await bot.WaitAsync(TimeSpan.FromDays(1));
        (await bot.Tables.RowsAsync("Keys")).ShouldBeEmpty();
        sanne.Sees.Text.ShouldContain("stond te lang open");
    }

    [Theory]
    [InlineData("advisor.requests")]
    [InlineData("offer.accept")]
    public async Task In_a_client_that_only_submits_a_name_stays_only_where_it_is_emptied(string pressed)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (advisor, _) = bot.WhoHasTheOffer();
        if (pressed == "advisor.requests")
        {
            (await advisor.SubmitsAsync("offer.accept")).Text.ShouldContain("Wie: Sanne de Vries");
            await bot.SettleAsync();
        }

        await advisor.SaysAsync("ik ben weg");
        var list = await advisor.SubmitsAsync("advisor.requests");
        var shown = await advisor.SubmitsAsync("advisor.requests", ("request", list.Choices("request")[0]));
        if (pressed == "offer.accept")
        {
            shown.Name.ShouldBe("offer");
            shown = await advisor.SubmitsAsync("offer.accept");
        }

        shown.Name.ShouldBe("advisor.requests");
        await bot.SettleAsync();
        advisor.Sees.Name.ShouldBe("offer.accepted");
        advisor.Sees.Text.ShouldContain("Wie: Sanne de Vries");
        NamesIn(bot, advisor).ShouldBe(1);

        // From the card itself it goes on in its place.
        (await advisor.SubmitsAsync("offer.propose")).Name.ShouldBe("offer.propose");
        (await advisor.SubmitsAsync("offer.propose", ("part", "2026-11-24/am"), ("time", "10:30"))).Name.ShouldBe("offer.accepted");
        await bot.SettleAsync();
        NamesIn(bot, advisor).ShouldBe(1);
        await sanne.PressesAsync("request.withdraw");
        await bot.SettleAsync();
        NamesIn(bot, advisor).ShouldBe(0);
    }

    [Fact]
    public async Task No_message_about_an_accepted_request_says_anything_in_its_preview()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Services.GetRequiredService<AdvisorGreetings>().ExecuteAsync(CancellationToken.None);
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await first.PressesAsync("offer.accept");
        await first.PressesAsync("offer.propose");
        await first.PressesAsync("offer.propose", ("part", "2026-11-24/am"), ("time", "10:30"));
        await bot.SettleAsync();
        await sanne.PressesAsync("request.refuse");
        bot.Time.Set(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        await first.PressesAsync("advisor.requests");
        await first.PressesAsync("offer.handover");
        await bot.SettleAsync();
        await sanne.PressesAsync("request.handover");
        await bot.SettleAsync();
        await second.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await second.PressesAsync("request.close");
        await bot.SettleAsync();

        var messages = bot.Teams.Requests.Where(request => request.Activity is not null).ToList();
        var names = messages.Select(message => message.Card!.Name).ToHashSet(StringComparer.Ordinal);
        new[] { "advisor.welcome", "offer", "offer.accepted", "offer.news", "offer.reminder", "offer.over", "request.status", "request.moved" }.Except(names, StringComparer.Ordinal).ShouldBeEmpty();
        foreach (var message in messages)
        {
            ((string?)message.Activity!["summary"]).ShouldBeOneOf("Je hebt een nieuw bericht", "You have a new message");
            ((string?)message.Activity["text"] ?? "").ShouldBeEmpty();
            (message.Activity["channelData"]?["notification"]).ShouldBeNull();
            var unseen = $"{message.Card!.Json["fallbackText"]}{message.Card.Json["speak"]}{message.Activity["subject"]}{message.Activity["speak"]}{message.Activity["attachments"]![0]!["name"]}";
            unseen.ShouldNotContain("Sanne");
            unseen.ShouldNotContain("MAAN-");
        }
    }

    private static int NamesIn(RunningBot bot, Person advisor) =>
        bot.Teams.ChatOf(advisor.Who).Messages.Count(message => message.Card!.Json.ToJsonString().Contains("Sanne", StringComparison.Ordinal));
}
