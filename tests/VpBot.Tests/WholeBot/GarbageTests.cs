using System.Net;
using Microsoft.Extensions.DependencyInjection;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Garbage at every card that waits for somebody after sending: a calm answer, nothing changed, and the card still works.</summary>
public sealed class GarbageTests
{
    public static TheoryData<string> Cards =>
    [
        "contact.sent", "offer", "offer.accepted", "offer.propose", "offer.news", "offer.reminder", "offer.over", "advisor.home", "advisor.requests", "advisor.welcome",
        "request.status, accepted", "request.status, proposed", "request.status, agreed", "request.status, handing over", "request.status, nobody then", "request.times",
    ];

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Garbage_at_a_card_changes_nothing(string at)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (person, name) = (await ReachesAsync(bot, at), at.Split(',')[0]);
        var card = person.Sees;
        card.Name.ShouldBe(name);
        var before = await bot.Tables.RowsAsync("Requests");
        foreach (var text in new[] { "blurb 12 !! zzzz", "\u0000\u202e{0}<at>x</at>", new string('q', 5000), "?" })
        {
            await person.SaysAsync(text);
            person.Status.ShouldBe(HttpStatusCode.OK);
            person.Sees.Text.ShouldNotContain("zzzz");
        }

        foreach (var verb in card.Buttons.Keys.Where(verb => !verb.StartsWith("nav.", StringComparison.Ordinal) && verb != "help.urgent"))
        {
            // A button whose words about what it is for were made up.
            await person.SendAsync(person.Invoke("x" + verb, new() { ["about"] = "zzzz", ["part"] = "zzzz", ["times"] = "zzzz", ["outcome"] = "zzzz" }));
            person.Status.ShouldBe(HttpStatusCode.OK);
        }

        (await bot.Tables.RowsAsync("Requests")).ShouldBe(before);
        bot.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)).ShouldBeEmpty();
        (await person.PressesOldAsync(card, "nav.language")).Name.ShouldBe(name);
    }

    /// <summary>Brings somebody to a card.</summary>
    private static async Task<Person> ReachesAsync(RunningBot bot, string at)
    {
        var sanne = bot.Person(Account.Sanne);
        if (at == "advisor.welcome")
        {
            await bot.Services.GetRequiredService<AdvisorGreetings>().ExecuteAsync(CancellationToken.None);
            return bot.Person(Account.Anna);
        }

        if (at is "request.status, nobody then" or "request.times")
        {
            var (asker, _, _) = await OtherTimesTests.PassedAsync(bot, Account.Sanne);
            if (at == "request.times")
            {
                await asker.PressesAsync(at);
            }

            return asker;
        }

        await sanne.SendsRequestAsync(bot);
        var (advisor, _) = bot.WhoHasTheOffer();
        switch (at)
        {
            case "contact.sent":
                return sanne;
            case "offer":
                return advisor;
            case "offer.over":
                await advisor.PressesAsync("offer.decline");
                await bot.SettleAsync();
                return advisor;
            case "advisor.home":
                await advisor.SaysAsync("ik ben weg");
                return advisor;
        }

        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        switch (at)
        {
            case "offer.accepted":
                return advisor;
            case "request.status, accepted":
                return sanne;
            case "advisor.requests":
                await advisor.SaysAsync("ik ben weg");
                await advisor.PressesAsync("advisor.requests");
                return advisor;
            case "offer.reminder":
                bot.Time.Set(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
                await bot.SweepAsync();
                return advisor;
            case "request.status, handing over":
                await advisor.PressesAsync("offer.handover");
                await bot.SettleAsync();
                return sanne;
        }

        await advisor.PressesAsync("offer.propose");
        if (at == "offer.propose")
        {
            return advisor;
        }

        await advisor.PressesAsync("offer.propose", ("part", "2026-11-24/am"), ("time", "10:30"));
        await bot.SettleAsync();
        if (at == "request.status, proposed")
        {
            return sanne;
        }

        await sanne.PressesAsync("request.agree");
        await bot.SettleAsync();
        return at == "offer.news" ? advisor : sanne;
    }
}
