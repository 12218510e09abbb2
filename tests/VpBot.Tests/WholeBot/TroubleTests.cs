using System.Net;
using Azure;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>When something is broken the person reads one calm card with what still works, and the log names nobody.</summary>
public sealed class TroubleTests
{
    [Theory]
    [InlineData("nl", "Er ging iets mis bij dit programma, niet bij jou. Probeer het straks nog eens.", "Een vertrouwenspersoon bereik je ook zo: 030 555 0100.")]
    [InlineData("en", "Something went wrong in this program, not on your side. Please try again later.", "You can also reach an advisor this way: 030 555 0100.")]
    public async Task Broken_storage_is_said_calmly_with_the_way_to_direct_help(string language, string line, string route)
    {
        foreach (var broken in new Exception[] { new RequestFailedException(503, "Sanne's row is busy"), new AggregateException("Sanne"), new InvalidOperationException("Sanne de Vries") })
        {
            await using var bot = await RunningBot.StartWithAdvisorsAsync();
            var person = bot.Person(language == "nl" ? Account.Sanne : Account.Emily);
            var step = await person.ReachesAsync(Steps.Channel);
            bot.Tables.Before = (_, _) => throw broken;
            foreach (var card in new[] { await person.SaysAsync("contact"), await person.PressesOldAsync(step, Steps.Channel, ("channel", "atWork")) })
            {
                card.Name.ShouldBe("trouble");
                card.Text.ShouldContain(line);
                card.Text.ShouldContain(route);
                card.Text.ShouldContain("112");
                card.Buttons.Keys.ShouldContain("help.urgent", StringComparer.Ordinal);
                person.Status.ShouldBe(HttpStatusCode.OK);
            }

            (await person.PressesAsync("help.urgent")).Name.ShouldBe("help.urgent");
            bot.Tables.Before = null;
            (await person.PressesOldAsync(step, Steps.Channel, Steps.Answer(Steps.Channel))).Name.ShouldBe(Steps.Times);
            bot.Log.Lines.Count(text => text.StartsWith("Error VpBot.Conversations.TroubleAnswer", StringComparison.Ordinal)).ShouldBe(2);
            foreach (var trace in new[] { person.Who.First, person.Who.Last, person.Who.ObjectId.ToString(), person.Who.ChatId, person.Who.UserId })
            {
                bot.Log.Lines.Where(text => text.Contains(trace, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task A_send_that_storage_refused_is_not_called_sent_and_can_be_repeated()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var review = await sanne.ReachesAsync(Steps.Review);
        foreach (var refused in new[] { "Requesters add", "Keys add", "Keys upsert", "Due upsert", "Due add", "Requests add" })
        {
            bot.Tables.Refuses = (table, operation) => $"{table["vpbot".Length..]} {operation}" == refused;
            var answer = await sanne.PressesOldAsync(review, "contact.send");
            if (answer.Name == "contact.sent")
            {
                break;
            }

            answer.Name.ShouldBe("trouble", refused);
        }

        bot.Tables.Refuses = null;
        (await sanne.PressesOldAsync(review, "contact.send")).Name.ShouldBeOneOf("contact.sent", "request.status");
        await bot.SettleAsync();
        (await bot.Tables.RowsAsync("Requests")).Count.ShouldBe(1);
        bot.WhoHasTheOffer().Offered.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task Without_a_principal_name_the_request_goes_on()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        bot.Teams.Refuse(Account.Sanne, HttpStatusCode.Forbidden, "GET");
        await bot.Person(Account.Sanne).SendsRequestAsync(bot, "teamsChat");
        var accepted = await bot.WhoHasTheOffer().Offered.PressesAsync("offer.accept");
        accepted.Text.ShouldContain("Wie: Sanne de Vries");
        accepted.Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_advisor_who_cannot_be_reached_is_passed_over()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        bot.Teams.Refuse(Account.Anna, HttpStatusCode.Forbidden);
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        bot.Person(Account.Karim).Sees.Name.ShouldBe("offer");

        bot.Teams.Refuse(Account.Karim, HttpStatusCode.Forbidden);
        var emily = bot.Person(Account.Emily);
        await emily.SendsRequestAsync(bot);
        emily.Sees.Text.ShouldContain("At this moment nobody can take your request.");
    }

    [Fact]
    public async Task The_outcome_stands_also_when_the_stored_message_cannot_be_changed()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Review);
        bot.Teams.Refuse(Account.Sanne, HttpStatusCode.NotFound, "PUT");
        (await sanne.PressesAsync("contact.send")).Name.ShouldBe("contact.sent");
    }
}
