using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Taking a request back works in every state and always says the same.</summary>
public sealed class WithdrawingTests
{
    public static TheoryData<string> States => ["none", "waiting", "offered", "passed on", "accepted", "chosen cannot", "nobody left", "withdrawn", "closed"];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Withdrawing_gives_the_same_card_in_every_state(string state)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, emily) = (bot.Person(Account.Sanne), bot.Person(Account.Sanne with { First = "Ander", ObjectId = new("e0e0e0e0-0199-4199-8199-000000000199") }));
        await emily.InstallsAsync();
        await emily.SendAsync(emily.Invoke("request.withdraw", new() { ["lang"] = "nl" }));
        var expected = emily.Sees;
        expected.Name.ShouldBe("request.withdrawn");
        expected.Text.ShouldContain("Er staat geen verzoek van jou meer open.");
        await BringAsync(bot, sanne, state);

        await sanne.SendAsync(sanne.Invoke("request.withdraw", new() { ["lang"] = "nl" }));
        sanne.Sees.Json.ToJsonString().ShouldBe(expected.Json.ToJsonString());
        await bot.SettleAsync();
        (await bot.Tables.RowsAsync("Keys")).ShouldBeEmpty();
        (await bot.Tables.RowsAsync("Requesters")).ShouldBeEmpty();
        foreach (var advisor in new[] { Account.Anna, Account.Karim })
        {
            bot.Teams.ChatOf(advisor).Messages.ShouldAllBe(message => message.Card!.Name != "offer" && !message.Card.Text.Contains("Sanne", StringComparison.Ordinal));
        }

        await sanne.SendAsync(sanne.Invoke("request.withdraw", new() { ["lang"] = "nl" }));
        sanne.Sees.Json.ToJsonString().ShouldBe(expected.Json.ToJsonString());
        (await sanne.SaysAsync("contact")).Name.ShouldBe(Steps.Explain);
    }

    [Fact]
    public async Task No_older_card_goes_on_promising()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        await bot.WhoHasTheOffer().Offered.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await sanne.SaysAsync("mijn verzoek");

        (await sanne.PressesAsync("request.withdraw")).Name.ShouldBe("request.withdrawn");

        var chat = bot.Teams.ChatOf(Account.Sanne);
        chat.Messages.ShouldAllBe(message => message.Card!.Name == "request.withdrawn");
        chat.Messages.ShouldAllBe(message => !message.Card!.Text.Contains("Anna", StringComparison.Ordinal) && !message.Card.Text.Contains("Karim", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> LettingGo => new()
    {
        { "request.withdraw", "nl" }, { "request.nocontact", "nl" }, { "request.handover", "nl" },
        { "request.withdraw", "en" }, { "request.nocontact", "en" }, { "request.handover", "en" },
    };

    [Theory]
    [MemberData(nameof(LettingGo))]
    public async Task Whoever_accepted_gets_one_message_that_it_is_no_longer_theirs_and_no_name(string verb, string language)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, first, accepted) = await AcceptedAsync(bot, language);
        var code = accepted.Texts.Single(text => text.StartsWith("Code: ", StringComparison.Ordinal))["Code: ".Length..];
        if (verb == "request.handover")
        {
            await first.PressesAsync("offer.handover");
            await bot.SettleAsync();
        }

        var before = bot.Teams.ChatOf(first.Who).Messages.Count;
        var logged = bot.Log.Lines.Count;

        await sanne.PressesAsync(verb);
        await bot.SettleAsync();
        await sanne.SendAsync(sanne.Invoke(verb, []));
        await bot.WaitAsync(TimeSpan.FromMinutes(30));

        var messages = bot.Teams.ChatOf(first.Who).Messages;
        messages.Count.ShouldBe(before + 1);
        messages[^1].Card!.Name.ShouldBe("offer.released");
        messages[^1].Card!.Language.ShouldBe(language);
        messages[^1].Card!.Text.ShouldContain(code);
        messages[^1].Card!.Text.ShouldContain(language == "nl" ? "Neem geen contact meer op" : "Please do not make contact any more");
        messages.ShouldAllBe(message => !message.Card!.Text.Contains("Sanne", StringComparison.Ordinal) && !message.Card.Text.Contains("612345678", StringComparison.Ordinal));
        bot.Log.Lines.Skip(logged).ShouldAllBe(line => !line.Contains(code, StringComparison.Ordinal) && !line.Contains(first.Who.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_message_is_readable_in_the_other_language_also_when_nothing_of_the_request_is_left()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, first, _) = await AcceptedAsync(bot, "nl");
        await sanne.PressesAsync("request.withdraw");
        await bot.SettleAsync();
        var message = first.Sees;

        (await first.PressesAsync("nav.language")).Text.ShouldContain("Please do not make contact any more");
        (await first.PressesAsync("nav.language")).Name.ShouldBe("offer.released");
        await bot.WaitAsync(TimeSpan.FromDays(1));
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
        (await first.PressesOldAsync(message, "nav.language")).Text.ShouldContain("This request is no longer with you");
        (await first.PressesAsync("advisor.requests")).Name.ShouldBe("advisor.requests");
    }

    private static async Task<(Person Asker, Person First, ShownCard Accepted)> AcceptedAsync(RunningBot bot, string language)
    {
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (first, _) = bot.WhoHasTheOffer();
        if (language != first.Sees.Language)
        {
            await first.PressesAsync("nav.language");
        }

        var accepted = await first.PressesAsync("offer.accept");
        accepted.Language.ShouldBe(language);
        await bot.SettleAsync();
        return (sanne, first, accepted);
    }

    private static async Task BringAsync(RunningBot bot, Person sanne, string state)
    {
        if (state == "none")
        {
            await sanne.InstallsAsync();
            return;
        }

        await sanne.ReachesAsync(Steps.Review);
        if (state == "chosen cannot")
        {
            await sanne.PressesAsync("contact.change", ("step", Steps.Advisor));
            await sanne.PressesAsync(Steps.Advisor, ("with", "anna"));
        }

        await sanne.PressesAsync("contact.send");
        if (state == "waiting")
        {
            return;
        }

        await bot.SettleAsync();
        var (first, second) = bot.WhoHasTheOffer();
        if (state is "passed on" or "chosen cannot" or "nobody left")
        {
            await first.PressesAsync("offer.decline");
            await bot.SettleAsync();
        }

        if (state == "nobody left")
        {
            await second.PressesAsync("offer.decline");
        }

        if (state is "accepted" or "closed")
        {
            await first.PressesAsync("offer.accept");
            await bot.SettleAsync();
        }

        if (state == "closed")
        {
            await sanne.PressesAsync("request.close");
        }

        if (state == "withdrawn")
        {
            await sanne.PressesAsync("request.withdraw");
        }

        await bot.SettleAsync();
    }
}
