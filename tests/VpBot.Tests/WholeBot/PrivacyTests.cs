using System.Reflection;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Who asked is sealed until an advisor accepts, unreadable in storage always, and gone afterwards.</summary>
public sealed class PrivacyTests
{
    /// <summary>Everything that says who Sanne is.</summary>
    private static readonly string[] Traces =
    [
        "Sanne", "de Vries", Account.Sanne.Upn, Account.Sanne.ObjectId.ToString(), Account.Sanne.ObjectId.ToString("N"), Account.Sanne.ChatId, Account.Sanne.UserId, "612345678",
    ];

    public static TheoryData<string> Lives => ["accepted", "passed on", "expired", "withdrawn", "closed by the advisor", "closed by the employee", "nobody left", "lapsed"];

    [Fact]
    public async Task An_advisor_who_has_not_accepted_is_never_told_who_asks()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        var offer = first.Sees;
        await bot.WaitAsync(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
        bot.Teams.ChatOf(first.Who).Messages[^1].Card!.Text.ShouldContain("Dit verzoek wacht nog op je antwoord.");
        await first.SendAsync(first.Invoke("advisor.requests", []));
        await first.PressesAsync("advisor.requests", ("request", first.Sees.Choices("request")[0]));
        first.Sees.Name.ShouldBe("offer");
        await bot.WaitAsync(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
        first.Sees.Name.ShouldBe("offer.over");
        second.Sees.Name.ShouldBe("offer");
        await second.PressesAsync("offer.decline");
        await second.PressesOldAsync(offer, "offer.accept");
        await bot.SettleAsync();
        sanne.Sees.Name.ShouldBe("request.status");
        await sanne.PressesAsync("request.withdraw");
        await bot.SettleAsync();

        var told = new[] { Account.Anna, Account.Karim, Account.Marieke }.SelectMany(bot.Teams.SentTo).Select(request => request.Everything).ToList();
        told.Count.ShouldBeGreaterThan(6);
        foreach (var trace in Traces)
        {
            told.ShouldAllBe(text => !text.Contains(trace, StringComparison.OrdinalIgnoreCase), trace);
        }
    }

    [Fact]
    public async Task Every_preview_says_the_same_neutral_line()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (advisor, _) = bot.WhoHasTheOffer();
        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        await bot.Person(Account.Emily).SaysAsync("ik wil niet meer leven");
        await bot.Person(Account.Marieke).SendsFileAsync("x");
        var messages = bot.Teams.Requests.Where(request => request.Activity is not null).ToList();
        messages.Count.ShouldBeGreaterThan(8);
        foreach (var message in messages)
        {
            ((string?)message.Activity!["summary"]).ShouldBeOneOf("Je hebt een nieuw bericht", "You have a new message");
            ((string?)message.Activity["text"] ?? "").ShouldBeEmpty();
            ((string?)message.Activity["channelData"]?["notification"]?["alert"] ?? "").ShouldBeEmpty();
            ((string?)message.Card!.Json["fallbackText"] ?? "").ShouldNotContain("Sanne");
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Storage_never_says_who_asked_and_the_key_goes_with_the_end(string life)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        foreach (var step in Steps.All)
        {
            await sanne.ReachesAsync(step);
            await CannotBeReadAsync(bot, step);
            await sanne.PressesAsync("nav.stop");
        }

        await sanne.ReachesAsync(Steps.Review);
        await sanne.PressesAsync("contact.send");
        await CannotBeReadAsync(bot, "sent");
        await bot.SettleAsync();
        await CannotBeReadAsync(bot, "offered");
        (await bot.Tables.RowsAsync("Keys")).Count.ShouldBe(1);
        var (first, second) = bot.WhoHasTheOffer();
        var ended = await LiveAsync(bot, life, sanne, first, second);
        await bot.SettleAsync();
        await CannotBeReadAsync(bot, life);
        (await bot.Tables.RowsAsync("Keys")).Count.ShouldBe(ended ? 0 : 1);
        (await bot.Tables.RowsAsync("Requesters")).Count.ShouldBe(ended ? 0 : 1);
        if (ended)
        {
            await bot.WaitAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(20));
            await bot.WaitAsync(TimeSpan.FromMinutes(20));
            (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
            (await bot.Tables.RowsAsync("Advisors")).ShouldAllBe(row => !row.Text.Contains('@'), "what advisors hold");
        }
    }

    /// <summary>The official packages log at level information in which conversation a turn is.</summary>
    [Fact]
    public async Task What_the_bot_sdk_tells_of_every_turn_is_not_logged_and_what_went_wrong_is()
    {
        await using var bot = await RunningBot.StartAsync();
        var adapter = bot.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var log = (ILogger)typeof(CloudAdapterBase).GetProperty("Logger", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(adapter)!;

        using (log.BeginScope<string>(Account.Sanne.ChatId))
        {
            log.Log(LogLevel.Information, default, Account.Sanne.ChatId, exception: null, (said, _) => said);
            log.Log(LogLevel.Error, default, "refused", exception: null, (said, _) => said);
        }

        bot.Log.Lines.ShouldContain(line => line.Contains("refused", StringComparison.Ordinal));
        bot.Log.Text.ShouldNotContain(Account.Sanne.ChatId);
    }

    [Fact]
    public async Task No_log_line_says_who_asked()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        var (advisor, _) = bot.WhoHasTheOffer();
        await advisor.PressesAsync("offer.accept");
        await bot.SettleAsync();
        bot.Teams.Refuse(Account.Sanne, System.Net.HttpStatusCode.Forbidden);
        await advisor.PressesAsync("request.close");
        await bot.SettleAsync();
        bot.Log.Lines.Count.ShouldBeGreaterThan(100);
        foreach (var trace in Traces.Concat(["Anna", "Karim", "Bakker", "Idrissi", Account.Anna.ObjectId.ToString(), Account.Anna.ChatId, Account.Karim.UserId]))
        {
            bot.Log.Lines.Where(line => line.Contains(trace, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(trace);
        }
    }

    /// <summary>Lives on after the first offer; whether the request is over then.</summary>
    private static async Task<bool> LiveAsync(RunningBot bot, string life, Person sanne, Person first, Person second)
    {
        switch (life)
        {
            case "accepted":
                await first.PressesAsync("offer.accept");
                return false;
            case "passed on":
                await first.PressesAsync("offer.decline");
                return false;
            case "expired":
                await bot.WaitAsync(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1));
                second.Sees.Name.ShouldBe("offer");
                return false;
            case "nobody left":
                await first.PressesAsync("offer.decline");
                await bot.SettleAsync();
                await second.PressesAsync("offer.decline");
                return false;
            case "withdrawn":
                await sanne.PressesAsync("request.withdraw");
                return true;
            case "closed by the advisor":
                await first.PressesAsync("offer.accept");
                await bot.SettleAsync();
                await first.PressesAsync("request.close");
                return true;
            case "closed by the employee":
                await first.PressesAsync("offer.accept");
                await bot.SettleAsync();
                await sanne.PressesAsync("request.close");
                return true;
            default:
                for (var day = 0; day < 31; day++)
                {
                    await bot.WaitAsync(TimeSpan.FromDays(1));
                }

                return true;
        }
    }

    private static async Task CannotBeReadAsync(RunningBot bot, string when)
    {
        foreach (var row in await bot.Tables.RowsAsync())
        {
            foreach (var trace in Traces)
            {
                row.Everything.ShouldNotContain(trace, customMessage: $"{when}: {row.Table}");
            }
        }
    }
}
