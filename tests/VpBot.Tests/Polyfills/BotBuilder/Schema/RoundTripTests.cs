using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

public sealed class RoundTripTests
{
    private const string Incoming =
        """
        {
          "type": "message", "id": "1", "timestamp": "2026-11-22T09:30:00.1234567Z", "localTimestamp": "2026-11-22T10:30:00+01:00", "localTimezone": "Europe/Amsterdam",
          "serviceUrl": "https://channel.test/", "channelId": "msteams", "text": "hé", "locale": "nl-NL",
          "from": { "id": "29:u", "name": "Anna", "aadObjectId": "oid", "newInFrom": [1, 2] },
          "recipient": { "id": "28:b" },
          "conversation": { "id": "a:1", "tenantId": "t", "conversationType": "personal", "newInConversation": { "x": null } },
          "attachments": [ { "contentType": "application/vnd.microsoft.teams.file.download.info", "content": { "downloadUrl": "https://f.test/1", "uniqueId": "u", "fileType": "csv" }, "newInAttachment": "y" } ],
          "entities": [ { "type": "clientInfo", "locale": "nl-NL", "timezone": "Europe/Amsterdam" } ],
          "channelData": { "tenant": { "id": "t" }, "newInChannelData": 5 },
          "value": { "action": "a.b" },
          "newInActivity": { "deep": [ { "x": 1.50 } ] }
        }
        """;

    [Fact]
    public async Task What_is_unknown_is_kept_and_written_back()
    {
        using var sent = await EchoAsync((context, token) => context.SendActivityAsync(context.Activity, token));

        var root = sent.RootElement;
        Same(root.GetProperty("newInActivity"), """{"deep":[{"x":1.50}]}""");
        root.GetProperty("conversation").GetProperty("newInConversation").GetProperty("x").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("recipient").GetProperty("newInFrom")[1].GetInt32().ShouldBe(2);
        root.GetProperty("attachments")[0].GetProperty("newInAttachment").GetString().ShouldBe("y");
        root.GetProperty("attachments")[0].GetProperty("content").GetProperty("fileType").GetString().ShouldBe("csv");
        root.GetProperty("entities")[0].GetProperty("timezone").GetString().ShouldBe("Europe/Amsterdam");
        root.GetProperty("channelData").GetProperty("newInChannelData").GetInt32().ShouldBe(5);
        root.GetProperty("value").GetProperty("action").GetString().ShouldBe("a.b");
    }

    [Fact]
    public async Task Instants_keep_their_offset()
    {
        using var sent = await EchoAsync((context, token) => context.SendActivityAsync(context.Activity, token));
        sent.RootElement.GetProperty("localTimestamp").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 11, 22, 10, 30, 0, TimeSpan.FromHours(1)));
        sent.RootElement.GetProperty("localTimestamp").GetDateTimeOffset().Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("attachmentLayout", "\"carousel\"")]
    [InlineData("membersAdded", """[{"id":"29:u","name":"Anna"}]""")]
    [InlineData("membersRemoved", """[{"id":"29:u"}]""")]
    [InlineData("reactionsAdded", """[{"type":"like"}]""")]
    [InlineData("reactionsRemoved", """[{"type":"like"}]""")]
    [InlineData("topicName", "\"x\"")]
    [InlineData("historyDisclosed", "false")]
    [InlineData("speak", "\"x\"")]
    [InlineData("inputHint", "\"expectingInput\"")]
    [InlineData("suggestedActions", """{"to":["29:u"]}""")]
    [InlineData("action", "\"add\"")]
    [InlineData("label", "\"x\"")]
    [InlineData("relatesTo", """{"activityId":"7"}""")]
    [InlineData("code", "\"x\"")]
    [InlineData("expiration", "\"2026-11-22T09:30:00+01:00\"")]
    [InlineData("importance", "\"high\"")]
    [InlineData("listenFor", """["x"]""")]
    [InlineData("textHighlights", """[{"text":"x","occurrence":2}]""")]
    [InlineData("semanticAction", """{"id":"x","state":"start"}""")]
    public async Task What_few_activities_have_is_read_and_written_back(string property, string value)
    {
        using var sent = await EchoAsync(
            (context, token) => context.SendActivityAsync(context.Activity, token), $$"""{"{{property}}":{{value}},{{Incoming.TrimStart()[1..]}}""");

        Same(sent.RootElement.GetProperty(property), value);
    }

    [Fact]
    public void What_few_activities_have_can_be_taken_back()
    {
        var activity = new Activity { Speak = "x", HistoryDisclosed = true, Label = "y" };
        (activity.Speak, activity.HistoryDisclosed) = (null, null);

        (activity.Speak, activity.HistoryDisclosed, activity.Label, activity.Code).ShouldBe((null, null, "y", null));
    }

    [Fact]
    public async Task Card_data_channel_data_and_files_are_read_as_what_they_are()
    {
        using var sent = await EchoAsync(async (context, token) =>
        {
            using (var value = JsonDocument.Parse(context.Activity.Value.ToString()!))
            {
                value.RootElement.GetProperty("action").GetString().ShouldBe("a.b");
            }

            context.Activity.GetChannelData<TeamsChannelData>().Tenant.Id.ShouldBe("t");
            context.Activity.TryGetChannelData<TeamsChannelData>(out var data).ShouldBeTrue();
            data.Tenant.Id.ShouldBe("t");
            context.Activity.Entities[0].GetAs<ClientInfo>().Timezone.ShouldBe("Europe/Amsterdam");
            using (var file = JsonDocument.Parse(context.Activity.Attachments[0].Content.ToString()!))
            {
                file.RootElement.GetProperty("downloadUrl").GetString().ShouldBe("https://f.test/1");
            }

            await context.SendActivityAsync("done", cancellationToken: token);
        });
        sent.RootElement.GetProperty("text").GetString().ShouldBe("done");
    }

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("-1", -1L)]
    [InlineData("0.5", 0.5)]
    [InlineData("1e2", 100.0)]
    [InlineData("\"5\"", "5")]
    [InlineData("true", true)]
    public async Task A_scalar_is_read_as_what_it_is(string json, object value)
    {
        object? read = null;
        using var sent = await EchoAsync(
            (context, token) =>
            {
                read = context.Activity.Value;
                return context.SendActivityAsync("done", cancellationToken: token);
            },
            Incoming.Replace("""{ "action": "a.b" }""", json, StringComparison.Ordinal));

        read.ShouldBe(value);
        read.ShouldBeOfType(value.GetType());
    }

    [Fact]
    public async Task Plain_dictionaries_lists_and_scalars_are_card_content()
    {
        IReadOnlyDictionary<string, object> card = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "AdaptiveCard",
            ["body"] = new object[] { new Dictionary<string, object>(StringComparer.Ordinal) { ["wrap"] = true, ["columns"] = new List<int> { 1, 2 }, ["ratio"] = 0.5 } },
            ["strings"] = new[] { "a", "b" },
        };

        using var sent = await EchoAsync(async (context, token) =>
        {
            var message = MessageFactory.Attachment(new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card });
            message.Summary = "neutral";
            message.TeamsNotifyUser();
            await context.SendActivityAsync(message, token);
        });

        var root = sent.RootElement;
        Same(
            root.GetProperty("attachments")[0].GetProperty("content"),
            """{"type":"AdaptiveCard","body":[{"wrap":true,"columns":[1,2],"ratio":0.5}],"strings":["a","b"]}""");
        root.GetProperty("channelData").GetProperty("notification").GetProperty("alert").GetBoolean().ShouldBeTrue();
        root.GetProperty("summary").GetString().ShouldBe("neutral");
    }

    [Fact]
    public async Task A_file_consent_card_is_content()
    {
        using var sent = await EchoAsync((context, token) => context.SendActivityAsync(
            MessageFactory.Attachment(new Attachment
            {
                ContentType = FileConsentCard.ContentType,
                Name = "roster.csv",
                Content = new FileConsentCard("template", 120, new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = "f1" }),
            }),
            token));

        Same(sent.RootElement.GetProperty("attachments")[0].GetProperty("content"), """{"description":"template","sizeInBytes":120,"acceptContext":{"id":"f1"}}""");
    }

    [Fact]
    public async Task An_entity_that_is_more_is_written_whole()
    {
        using var sent = await EchoAsync(async (context, token) =>
        {
            var message = MessageFactory.Text("x");
            message.Entities = [new Remark { Note = "seen", By = new ChannelAccount("29:u") }, .. context.Activity.Entities];
            await context.SendActivityAsync(message, token);
        });

        var entities = sent.RootElement.GetProperty("entities");
        entities.GetArrayLength().ShouldBe(2);
        entities[0].GetProperty("type").GetString().ShouldBe("remark");
        entities[0].GetProperty("note").GetString().ShouldBe("seen");
        entities[0].GetProperty("by").GetProperty("id").GetString().ShouldBe("29:u");
        entities[1].GetProperty("timezone").GetString().ShouldBe("Europe/Amsterdam");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("2026-11-22 09:30:00Z", "2026-11-22T09:30:00+00:00")]
    [InlineData("2026-11-22T10:30:00+0100", "2026-11-22T10:30:00+01:00")]
    [InlineData("Sun, 22 Nov 2026 09:30:00 GMT", "2026-11-22T09:30:00+00:00")]
    public async Task An_instant_may_be_written_in_another_way_or_be_left_open(string written, string? instant)
    {
        using var sent = await EchoAsync(
            (context, token) => context.SendActivityAsync(context.Activity, token),
            $$"""{"type":"message","serviceUrl":"https://channel.test/","conversation":{"id":"a:1"},"timestamp":"{{written}}","localTimestamp":"{{written}}","expiration":"{{written}}"}""");

        foreach (var property in new[] { "timestamp", "localTimestamp", "expiration" })
        {
            (sent.RootElement.TryGetProperty(property, out var value) ? value.GetString() : null).ShouldBe(instant);
        }
    }

    [Theory]
    [InlineData("""x\ud83d""", "x\uFFFD")]
    [InlineData("""\uDE00x""", "\uFFFDx")]
    [InlineData("""\ud83d\ud83d\ude00""", "\uFFFD\U0001F600")]
    [InlineData("""\\ud83d\ude00""", """\ud83d""" + "\uFFFD")]
    [InlineData("""\uD83D\uDE00\ud7ff""", "\U0001F600\uD7FF")]
    public async Task Half_a_character_is_an_unknown_one(string written, string read)
    {
        using var sent = await EchoAsync(
            (context, token) => context.SendActivityAsync(context.Activity, token),
            $$$"""{"type":"message","serviceUrl":"https://channel.test/","conversation":{"id":"a:1"},"text":"{{{written}}}","value":{"x":"{{{written}}}"},"other":"{{{written}}}"}""");

        sent.RootElement.GetProperty("text").GetString().ShouldBe(read);
        sent.RootElement.GetProperty("value").GetProperty("x").GetString().ShouldBe(read);
        sent.RootElement.GetProperty("other").GetString().ShouldBe(read);
    }

    [Fact]
    public void A_reference_says_where_and_is_applied_both_ways()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "1",
            ChannelId = "msteams",
            ServiceUrl = "https://s/",
            Locale = "nl-NL",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "c"),
        };

        var reply = new Activity().ApplyConversationReference(activity.GetConversationReference());
        reply.From.Id.ShouldBe("bot");
        reply.Recipient.Id.ShouldBe("user");
        reply.ReplyToId.ShouldBe("1");
        reply.Locale.ShouldBe("nl-NL");

        var incoming = new Activity().ApplyConversationReference(activity.GetConversationReference(), isIncoming: true);
        incoming.From.Id.ShouldBe("user");
        incoming.Id.ShouldBe("1");
    }

    private static async Task<JsonDocument> EchoAsync(Func<ITurnContext, CancellationToken, Task> turn, string incoming = Incoming)
    {
        var http = new StubHttp(_ => StubHttp.Json("""{"id":"2"}""", HttpStatusCode.Created));
        await using var server = await BotServer.StartAsync(new LambdaBot(turn), http);
        (await server.PostAsync(incoming)).Status.ShouldBe(200);
        return JsonDocument.Parse(http.Requests.ShouldHaveSingleItem().Body);
    }

    private static void Same(JsonElement made, string expected) => JsonElement.DeepEquals(made, JsonElement.Parse(expected)).ShouldBeTrue(made.GetRawText());

    private sealed class Remark() : Entity("remark")
    {
        [JsonProperty("note")]
        [JsonPropertyName("note")]
        public string? Note { get; set; }

        [JsonProperty("by")]
        [JsonPropertyName("by")]
        public ChannelAccount? By { get; set; }
    }

    private sealed record ClientInfo(string Locale, string Timezone);
}
