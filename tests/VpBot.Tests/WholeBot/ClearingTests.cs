using System.Net;
using Azure;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>"Clear this chat" removes what the bot can reach, says what it cannot, and touches nothing of anybody else.</summary>
public sealed class ClearingTests
{
    private const string CannotAll = "Er staat hier misschien nog een bericht van mij.";

    [Fact]
    public async Task It_can_be_found_from_the_start_and_after_stopping()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        await sanne.PressesAsync("info.privacy");
        (await sanne.PressesAsync("chat.clear")).Name.ShouldBe("chat.clear");
        await sanne.PressesAsync("nav.home");
        await sanne.PressesAsync("nav.stop");
        (await sanne.PressesAsync("chat.clear")).Name.ShouldBe("chat.clear");
        (await sanne.SaysAsync("wis dit gesprek")).Name.ShouldBe("chat.clear");
    }

    [Fact]
    public async Task A_half_filled_request_is_gone_and_the_message_says_nothing_of_it()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var before = await bot.Tables.RowsAsync();
        await sanne.ReachesAsync(Steps.Review);
        await sanne.PressesAsync("nav.stop");
        await sanne.PressesAsync("chat.clear");
        Honest(sanne.Sees);
        (await bot.Tables.RowsAsync()).ShouldBe(before);
        bot.Teams.ChatOf(Account.Sanne).Messages.ShouldAllBe(message => message.Card!.Name == "chat.clear");
        (await sanne.SaysAsync("contact")).Name.ShouldBe(Steps.Explain);
    }

    [Fact]
    public async Task The_card_of_an_open_request_and_the_last_news_are_removed_and_the_request_stays()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        await bot.WhoHasTheOffer().Offered.PressesAsync("offer.accept");
        await bot.SettleAsync();
        bot.Teams.ChatOf(Account.Sanne).Messages.Select(message => message.Card!.Name).ShouldBe(["request.moved", "request.status"]);

        Honest(await sanne.SaysAsync("wis dit gesprek"));
        bot.Teams.ChatOf(Account.Sanne).Messages.Select(message => message.Card!.Name).ShouldBe(["chat.clear"]);
        (await bot.Tables.RowsAsync("Requests")).Count.ShouldBe(1);
        (await sanne.PressesAsync("request.status")).Text.ShouldContain("heeft je verzoek aangenomen");
    }

    [Fact]
    public async Task Where_nothing_can_be_removed_it_is_emptied_in_the_language_of_the_reader()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var emily = bot.Person(Account.Emily);
        await emily.SendsRequestAsync(bot);
        bot.Teams.Refuse(Account.Emily, HttpStatusCode.NotImplemented, "DELETE");
        (await emily.SaysAsync("clear this chat")).Text.ShouldContain("I have emptied the messages that I can still reach.");
        var (first, last) = (bot.Teams.ChatOf(Account.Emily).Messages[0].Card!, bot.Teams.ChatOf(Account.Emily).Messages[^1].Card!);
        (first.Name, first.Text, first.Language).ShouldBe(("chat.clear", "Empty message\nThis message was cleared.", "en"));
        last.Text.ShouldContain("I cannot remove older messages.");
        first.Json.ToJsonString().ShouldNotContain("06");
    }

    [Fact]
    public async Task When_it_did_not_work_that_is_what_it_says_and_it_can_be_done_again()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Teams.Refuse(Account.Sanne, HttpStatusCode.Forbidden, "DELETE");
        bot.Teams.Refuse(Account.Sanne, HttpStatusCode.Forbidden, "PUT");
        var answer = await sanne.SaysAsync("wis dit gesprek");
        answer.Text.ShouldContain(CannotAll);
        answer.Text.ShouldNotContain("leeggemaakt");
        (await sanne.PressesAsync("nav.language")).Text.ShouldContain("A message of mine may still be here.");
        await sanne.PressesAsync("nav.language");
        (await sanne.PressesAsync("chat.clear")).Text.ShouldContain(CannotAll);

        bot.Teams.Accept(Account.Sanne, "DELETE");
        bot.Teams.Accept(Account.Sanne, "PUT");
        Honest(await sanne.PressesAsync("chat.clear"));
        bot.Teams.ChatOf(Account.Sanne).Messages.ShouldAllBe(message => message.Card!.Name == "chat.clear");
    }

    [Fact]
    public async Task A_message_that_the_person_removed_themself_is_no_failure()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Teams.ChatOf(Account.Sanne).Remove(sanne.SeesMessage).ShouldBeTrue();
        Honest(await sanne.SaysAsync("wis dit gesprek"));
    }

    [Fact]
    public async Task When_storage_fails_while_clearing_it_does_not_say_that_all_is_gone()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Tables.Before = (table, _) => table.EndsWith("Requesters", StringComparison.Ordinal) ? throw new RequestFailedException(503, "Sanne") : Task.CompletedTask;
        (await sanne.SaysAsync("wis dit gesprek")).Text.ShouldContain(CannotAll);
    }

    [Fact]
    public async Task Nothing_of_anybody_else_is_touched()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, emily) = (bot.Person(Account.Sanne), bot.Person(Account.Emily));
        await sanne.SendsRequestAsync(bot);
        await emily.SendsRequestAsync(bot);
        Account[] others = [Account.Emily, Account.Anna, Account.Karim, Account.Marieke];
        var before = others.Select(other => Reads(bot, other)).ToList();
        var sent = bot.Teams.Requests.Count;
        await sanne.SaysAsync("wis dit gesprek");
        others.Select(other => Reads(bot, other)).ShouldBe(before);
        bot.Teams.Requests.Skip(sent).ShouldAllBe(request => request.Chat == Account.Sanne.ChatId);
    }

    [Fact]
    public async Task An_advisor_clears_what_they_hold_and_still_has_it_in_their_list()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (offered, _) = bot.WhoHasTheOffer();
        await offered.PressesAsync("offer.accept");
        await bot.SettleAsync();
        Honest(await offered.SaysAsync("wis dit gesprek"));
        bot.Teams.ChatOf(offered.Who).Messages.ShouldAllBe(message => !message.Card!.Text.Contains("Sanne", StringComparison.Ordinal));
        (await offered.SaysAsync("mijn open verzoeken")).Name.ShouldBe("advisor.requests");
        bot.Person(Account.Sanne).Sees.Text.ShouldContain("heeft je verzoek aangenomen");
    }

    private static void Honest(ShownCard card)
    {
        card.Name.ShouldBe("chat.clear");
        card.Text.ShouldContain("Ik heb de berichten leeggemaakt waar ik nog bij kan.");
        card.Text.ShouldContain("Oudere berichten kan ik niet weghalen.");
        card.Text.ShouldContain("Teams is van je werkgever en kan een kopie bewaren.");
        card.Text.ShouldContain("Een verstuurd verzoek blijft staan tot je het intrekt.");
    }

    private static string Reads(RunningBot bot, Account who) =>
        string.Join('\n', bot.Teams.ChatOf(who).Messages.Select(message => $"{message.Id} {message.Card?.Reads()}"));
}
