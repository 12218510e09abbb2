using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>What somebody writes is nowhere afterwards: not in a table, not in a log line at any level, not in a request.</summary>
public sealed class TextBoundaryTests
{
    private const string Canary = "kanariezin paars 7391";

    private static readonly Dictionary<string, Func<Person, JsonObject>> Ways = new(StringComparer.Ordinal)
    {
        ["typed"] = sanne => sanne.Message($"mijn baas zegt {Canary} tegen mij"),
        ["typed with a menu word"] = sanne => sanne.Message($"contact {Canary}"),
        ["typed at length"] = sanne => sanne.Message(string.Join(' ', Enumerable.Repeat(Canary, 200))),
        ["typed with danger"] = sanne => sanne.Message($"ik wil niet meer leven {Canary}"),
        ["formatted"] = sanne => With(sanne.Message("hallo"), activity => activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{Canary}</p>" })),
        ["pasted card"] = sanne => With(sanne.Message("hallo"), activity => activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["name"] = Canary,
            ["contentUrl"] = "https://example.org/" + Uri.EscapeDataString(Canary),
            ["content"] = new JsonObject { ["text"] = Canary },
        })),
        ["summary"] = sanne => With(sanne.Message("hallo"), activity => (activity["summary"], activity["speak"], activity["label"], activity["topicName"]) = (Canary, Canary, Canary, Canary)),
        ["entities"] = sanne => With(sanne.Message("hallo"), activity => activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = Canary })),
        ["channel data"] = sanne => With(sanne.Message("hallo"), activity => activity["channelData"]!["note"] = Canary),
        ["unknown property"] = sanne => With(sanne.Message("hallo"), activity => activity["note"] = Canary),
        ["name of the chat"] = sanne => With(sanne.Message("hallo"), activity => activity["conversation"]!["name"] = Canary),
        ["value"] = sanne => With(sanne.Message("hallo"), activity => activity["value"] = Canary),
        ["value with fields"] = sanne => With(sanne.Message("hallo"), activity => activity["value"] = new JsonObject { ["verb"] = "contact.start", ["note"] = Canary, [Canary] = "x" }),
        ["verb of a message"] = sanne => With(sanne.Message("hallo"), activity => activity["value"] = new JsonObject { ["verb"] = Canary }),
        ["verb of a press"] = sanne => sanne.Invoke(Canary, new() { ["note"] = Canary }),
        ["language of a press"] = sanne => sanne.Invoke("nav.language", new() { ["to"] = Canary, ["again"] = Canary, ["lang"] = Canary, ["token"] = Canary }),
        ["name of an invoke"] = sanne => With(sanne.Invoke("x", []), activity => activity["name"] = Canary),
        ["name of a file"] = sanne => sanne.FileMessage("https://voorbeeld-my.sharepoint.com/x", $"{Canary}.csv"),
        ["address of a file"] = sanne => sanne.FileMessage($"https://voorbeeld-my.sharepoint.com/{Uri.EscapeDataString(Canary)}", "rooster.csv"),
        ["edited"] = sanne => With(sanne.Message(Canary), activity => activity["type"] = "messageUpdate"),
        ["deleted"] = sanne => With(sanne.Message(Canary), activity => activity["type"] = "messageDelete"),
        ["reaction"] = sanne => With(sanne.Activity("messageReaction"), activity => activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = Canary })),
        ["suggested"] = sanne => With(sanne.Message("hallo"), activity => activity["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = "imBack", ["title"] = Canary, ["value"] = Canary }) }),
        ["unknown type"] = sanne => With(sanne.Message(Canary), activity => activity["type"] = "unheard.of"),
        ["broken"] = sanne => With(sanne.Message(Canary), activity => activity["recipient"] = Canary),
    };

    public static TheoryData<string> Every => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task What_somebody_writes_is_nowhere(string way)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendAsync(Ways[way](sanne));
        await sanne.ReachesAsync(Steps.Times);
        await sanne.SendAsync(Ways[way](sanne));
        (await bot.HoldingAsync(Canary)).ShouldBeEmpty();
        (await bot.HoldingAsync("paars 7391")).ShouldBeEmpty();
        sanne.Sees.Json.ToJsonString().ShouldNotContain("paars");
    }

    [Fact]
    public async Task What_somebody_writes_into_every_answer_is_nowhere()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        foreach (var step in Steps.All.Where(step => step != Steps.Review))
        {
            await sanne.ReachesAsync(step);
            await sanne.PressesAsync(step, [.. sanne.Sees.Inputs.Keys.Select(input => (input, Canary)), ("channel", "phone"), ("phone", Canary), ("note", Canary)]);
            await sanne.PressesAsync("nav.stop");
        }

        await sanne.ReachesAsync(Steps.Review);
        await sanne.PressesAsync("contact.send", ("step", Canary), ("note", Canary));
        await bot.SettleAsync();
        var (advisor, _) = bot.WhoHasTheOffer();
        await advisor.PressesAsync("offer.accept", ("note", Canary));
        await bot.SettleAsync();
        (await bot.HoldingAsync(Canary)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_writes_while_storage_fails_is_nowhere()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        bot.Tables.AreDown = true;
        var sanne = bot.Person(Account.Sanne);
        await sanne.SaysAsync($"contact {Canary}");
        await sanne.SendAsync(sanne.Invoke("contact.start", new() { ["note"] = Canary }));
        bot.Tables.AreDown = false;
        sanne.Sees.Name.ShouldBe("trouble");
        (await bot.HoldingAsync(Canary)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("table, text")]
    [InlineData("table, bytes")]
    [InlineData("table, base64 of UTF-16")]
    [InlineData("log")]
    [InlineData("log scope")]
    [InlineData("request")]
    public async Task A_planted_leak_is_found(string sink)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        (await bot.HoldingAsync(Canary)).ShouldBeEmpty();
        var text = $"voor {Canary} na";
        var logger = bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Planted");
        switch (sink)
        {
            case "log":
                logger.Log(LogLevel.Trace, default, text, null, static (line, _) => line);
                break;
            case "log scope":
                using (logger.BeginScope(text))
                {
                    logger.Log(LogLevel.Trace, default, "Nothing.", null, static (line, _) => line);
                }

                break;
            case "request":
                using (var content = new StringContent(new JsonObject { ["text"] = text }.ToJsonString(), Encoding.UTF8, "application/json"))
                using (var http = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient())
                {
                    await http.PostAsync(new Uri($"{TeamsConnector.ServiceUrl}v3/conversations/{Uri.EscapeDataString(Account.Anna.ChatId)}/activities"), content);
                }

                break;
            default:
                object value = sink switch
                {
                    "table, text" => text,
                    "table, bytes" => Encoding.Unicode.GetBytes(text),
                    _ => Convert.ToBase64String(Encoding.Unicode.GetBytes(text)),
                };
                await bot.Tables.GetTableClient("vpbotRequests").AddEntityAsync(new TableEntity("planted", "planted") { ["Value"] = value });
                break;
        }

        (await bot.HoldingAsync(Canary)).Count.ShouldBe(1);
    }

    private static JsonObject With(JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
