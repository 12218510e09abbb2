using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VpBot.Conversations;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Only a person of an allowed tenant in their own chat gets an answer, whatever the activity; everything else is 200 and nothing.</summary>
public sealed class GateTests
{
    private static readonly string[] Types =
    [
        "message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "installationUpdate", "typing", "event", "invoke",
        "endOfConversation", "contactRelationUpdate", "deleteUserData", "handoff", "trace", "suggestion", "command", "commandResult", "unheard.of",
    ];

    private static readonly Dictionary<string, Action<JsonObject>> Outsiders = new(StringComparer.Ordinal)
    {
        ["another tenant"] = activity =>
        {
            activity["conversation"]!["tenantId"] = "bbbbbbbb-0000-4000-8000-00000000bbbb";
            activity["channelData"]!["tenant"]!["id"] = "bbbbbbbb-0000-4000-8000-00000000bbbb";
        },
        ["tenants that differ"] = activity => activity["channelData"]!["tenant"]!["id"] = "bbbbbbbb-0000-4000-8000-00000000bbbb",
        ["no tenant"] = activity =>
        {
            activity["conversation"]!.AsObject().Remove("tenantId");
            activity.Remove("channelData");
        },
        ["a tenant that is a number"] = activity => activity["channelData"]!["tenant"]!["id"] = 5,
        ["a tenant that is a word"] = activity => activity["channelData"]!["tenant"] = "x",
        ["channel data that is a word"] = activity => activity["channelData"] = "x",
        ["channel data that is a list"] = activity => activity["channelData"] = new JsonArray(1),
        ["nobody"] = activity => activity["from"]!.AsObject().Remove("aadObjectId"),
        ["no sender"] = activity => activity.Remove("from"),
        ["no object id"] = activity => activity["from"]!["aadObjectId"] = "sanne",
        ["a group chat"] = activity => activity["conversation"]!["conversationType"] = "groupChat",
        ["a channel"] = activity => activity["conversation"]!["conversationType"] = "channel",
        ["a group that says personal"] = activity => activity["conversation"]!["isGroup"] = true,
        ["no kind of chat"] = activity => activity["conversation"]!.AsObject().Remove("conversationType"),
        ["no chat"] = activity => activity.Remove("conversation"),
        ["another client"] = activity => activity["channelId"] = "directline",
        ["no client"] = activity => activity.Remove("channelId"),
        ["another host"] = activity => activity["serviceUrl"] = "https://smba.trafficmanager.net.example.org/emea/",
        ["another scheme"] = activity => activity["serviceUrl"] = "http://smba.trafficmanager.net/emea/",
    };

    public static TheoryData<string> Who => [.. Outsiders.Keys];

    [Theory]
    [MemberData(nameof(Who))]
    public async Task Outsiders_get_nothing_and_leave_nothing(string who)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var (rows, requests) = (await bot.Tables.RowsAsync(), bot.Teams.Requests.Count);
        foreach (var type in Types)
        {
            var activity = Complete(sanne, type);
            Outsiders[who](activity);
            var (status, body) = await bot.PostAsync(activity);
            status.ShouldBe(HttpStatusCode.OK, type);
            body.ShouldBeEmpty(type);
        }

        bot.Teams.Requests.Count.ShouldBe(requests);
        (await bot.Tables.RowsAsync()).ShouldBe(rows);
    }

    [Fact]
    public async Task What_an_insider_sends_is_answered_so_that_the_others_can_fail()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        (await bot.PostAsync(Complete(sanne, "message"))).Status.ShouldBe(HttpStatusCode.OK);
        sanne.Sees.Name.ShouldBe(Steps.Explain);
        await sanne.PressesAsync(Steps.Explain);
        (await bot.Tables.RowsAsync("Conversations")).Count.ShouldBe(1);
        (await bot.PostAsync(Complete(sanne, "invoke"))).Body.ShouldContain("contact.advisor");
    }

    [Fact]
    public async Task Other_activities_of_an_insider_are_taken_calmly()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var (rows, requests) = (await bot.Tables.RowsAsync(), bot.Teams.Requests.Count);
        foreach (var type in Types.Except(["message", "invoke", "installationUpdate"], StringComparer.Ordinal))
        {
            (await bot.PostAsync(Complete(sanne, type))).Status.ShouldBe(HttpStatusCode.OK, type);
            bot.Teams.Requests.Count.ShouldBe(requests, type);
        }

        (await bot.Tables.RowsAsync()).ShouldBe(rows);
        bot.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:3978/")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("https://example.org/")]
    public async Task Outside_development_this_machine_is_another_host_too(string serviceUrl)
    {
        await using var bot = await RunningBot.StartAsync(
            services: services => services.AddSingleton(new AllowedHosts(ConnectorOptions.TeamsHosts, loopback: false)));
        var sanne = bot.Person(Account.Sanne);
        var activity = Complete(sanne, "message");
        activity["serviceUrl"] = serviceUrl;
        (await bot.PostAsync(activity)).ShouldBe((HttpStatusCode.OK, ""));
        bot.Teams.Requests.ShouldBeEmpty();
        (await sanne.SaysAsync("contact")).Name.ShouldBe(Steps.Explain);
    }

    [Fact]
    public async Task An_event_by_the_name_of_our_own_turns_does_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var activity = Complete(bot.Person(Account.Sanne), "event");
        activity["name"] = "ContinueConversation";
        activity["text"] = "contact";
        (await bot.PostAsync(activity)).ShouldBe((HttpStatusCode.OK, ""));
        bot.Teams.Requests.ShouldBeEmpty();
    }

    private static JsonObject Complete(Person person, string type)
    {
        var activity = type == "invoke" ? person.Invoke("contact.start", []) : person.Activity(type);
        activity["type"] = type;
        activity["text"] = "contact";
        activity["action"] = "add";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = person.Who.UserId });
        return activity;
    }
}
