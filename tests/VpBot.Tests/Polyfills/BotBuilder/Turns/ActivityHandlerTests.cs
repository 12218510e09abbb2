using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Moq;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "result")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData("somethingElse", "unrecognised")]
    public async Task Every_type_has_a_method_of_its_own(string type, string method) =>
        (await LogOfAsync(new Activity { Type = type })).ShouldBe([method]);

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task An_installation_is_added_or_removed(string action, string method) =>
        (await LogOfAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action })).ShouldBe([method]);

    [Fact]
    public async Task A_token_is_an_event_of_its_own() =>
        (await LogOfAsync(new Activity { Type = ActivityTypes.Event, Name = "tokens/response" })).ShouldBe(["token"]);

    [Fact]
    public async Task Reactions_come_and_go() =>
        (await LogOfAsync(new Activity { Type = ActivityTypes.MessageReaction, ReactionsAdded = [new("like")], ReactionsRemoved = [new("sad")] }))
            .ShouldBe(["reaction", "no reaction"]);

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "edited")]
    [InlineData(ActivityTypes.MessageUpdate, "undeleteMessage", "undeleted")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "deleted")]
    public async Task Teams_says_what_happened_to_a_message(string type, string happened, string method) =>
        (await LogOfAsync(new Activity { Type = type, ChannelId = Channels.Msteams, ChannelData = new TeamsChannelData { EventType = happened } })).ShouldBe([method]);

    [Fact]
    public async Task Members_other_than_the_bot_are_told_of()
    {
        (await LogOfAsync(Update(added: [new("user", "Anna"), new("bot", "Bot")]))).ShouldBe(["added Anna,Bot"]);
        (await LogOfAsync(Update(added: [new("bot", "Bot")]))).ShouldBeEmpty();
        (await LogOfAsync(Update(removed: [new("user", "Anna")]))).ShouldBe(["removed Anna"]);
        (await LogOfAsync(Update(removed: [new("bot", "Bot")]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_Teams_the_bot_itself_is_told_of_and_not_asked_for() =>
        (await LogOfAsync(Update(Channels.Msteams, added: [new("bot", "Bot")]))).ShouldBe(["added Bot"]);

    [Fact]
    public async Task A_member_whom_Teams_cannot_tell_about_yet_is_known_by_the_update()
    {
        var connector = new Mock<IConnectorClient>();
        connector.Setup(client => client.Conversations).Throws(new ErrorResponseException { Body = new ErrorResponse(new Error("ConversationNotFound")) });
        (await LogOfAsync(Update(Channels.Msteams, added: [new("user", "Anna")]), connector.Object)).ShouldBe(["added Anna"]);
    }

    [Theory]
    [InlineData("unknown/invoke", 501)]
    [InlineData("signin/verifyState", 501)]
    [InlineData("signin/tokenExchange", 501)]
    public async Task An_invoke_that_nobody_handles_is_not_implemented(string name, int status) =>
        (await AnswerAsync(new RecordingHandler(), name, null)).Status.ShouldBe(status);

    [Fact]
    public async Task A_card_action_is_answered_with_what_its_handler_gives()
    {
        var answer = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive" };
        var handler = new RecordingHandler { CardAnswer = answer };
        var response = await AnswerAsync(handler, "adaptiveCard/action", new AdaptiveCardInvokeValue { Action = new AdaptiveCardInvokeAction { Type = "Action.Execute", Verb = "go" } });
        handler.Log.ShouldBe(["action go"]);
        response.Status.ShouldBe(200);
        response.Body.ShouldBeSameAs(answer);
    }

    [Fact]
    public async Task A_card_action_without_a_value_is_a_bad_request()
    {
        var response = await AnswerAsync(new RecordingHandler(), "adaptiveCard/action", null);
        response.Status.ShouldBe(400);
        response.Body.ShouldBeOfType<AdaptiveCardInvokeResponse>().Type.ShouldBe("application/vnd.microsoft.error");
    }

    [Fact]
    public async Task A_card_action_whose_value_is_no_JSON_object_is_a_bad_request()
    {
        foreach (var value in new object[] { "text", 7L, new AdaptiveCardInvokeValue { Action = new AdaptiveCardInvokeAction { Type = "Action.Execute" } } })
        {
            var response = await AnswerToAsync(new RecordingHandler(), "adaptiveCard/action", value);
            response.Status.ShouldBe(400);
            response.Body.ShouldBeOfType<AdaptiveCardInvokeResponse>().Value.ShouldBeOfType<Error>().Message.ShouldBe("Value property is not properly formed");
        }
    }

    [Fact]
    public async Task Consent_whose_value_is_no_JSON_object_is_a_bad_request()
    {
        var response = await AnswerToAsync(new RecordingHandler(), "fileConsent/invoke", "accept");
        (response.Status, response.Body).ShouldBe((400, "expected type 'String'"));
        (await AnswerToAsync(new RecordingHandler(), "fileConsent/invoke", new FileConsentCardResponse { Action = "accept" })).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("accept", 200)]
    [InlineData("decline", 501)]
    [InlineData("something else", 400)]
    public async Task Consent_to_a_file_is_accepted_or_declined(string action, int status) =>
        (await AnswerAsync(new RecordingHandler(), "fileConsent/invoke", new FileConsentCardResponse { Action = action })).Status.ShouldBe(status);

    [Fact]
    public async Task A_turn_needs_an_activity_with_a_type()
    {
        using var untyped = new TurnContext(new RecordingAdapter(), new Activity());
        await Should.ThrowAsync<ArgumentNullException>(() => new ActivityHandler().OnTurnAsync(null!));
        await Should.ThrowAsync<ArgumentException>(() => new ActivityHandler().OnTurnAsync(untyped));
        await Should.ThrowAsync<ArgumentException>(() => new ActivityHandler().OnTurnAsync(Mock.Of<ITurnContext>()));
    }

    private static Activity Update(string channel = "test", IList<ChannelAccount>? added = null, IList<ChannelAccount>? removed = null) =>
        new()
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = channel,
            Conversation = new ConversationAccount(id: "chat"),
            Recipient = new ChannelAccount("bot"),
            MembersAdded = added,
            MembersRemoved = removed,
        };

    private static async Task<List<string>> LogOfAsync(Activity activity, IConnectorClient? connector = null)
    {
        var handler = new RecordingHandler();
        using var turn = new TurnContext(new RecordingAdapter(), activity);
        if (connector is not null)
        {
            turn.TurnState.Add(connector);
        }

        await handler.OnTurnAsync(turn);
        return handler.Log;
    }

    private static Task<InvokeResponse> AnswerAsync(RecordingHandler handler, string name, object? value) => AnswerToAsync(handler, name, JsonOf(value));

    private static async Task<InvokeResponse> AnswerToAsync(RecordingHandler handler, string name, object? value)
    {
        using var turn = new TurnContext(new RecordingAdapter(), new Activity { Type = ActivityTypes.Invoke, ChannelId = Channels.Msteams, Name = name, Value = value });
        Activity? sent = null;
        turn.OnSendActivities((_, activities, _) =>
        {
            sent = activities[0];
            return Task.FromResult<ResourceResponse[]>([]);
        });
        await handler.OnTurnAsync(turn);
        sent!.Type.ShouldBe("invokeResponse");
        return sent.Value.ShouldBeOfType<InvokeResponse>();
    }

    // As the channel sends it: each package reads JSON into nodes of its own.
    private static object? JsonOf(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var carrier = new Entity("carrier");
        carrier.SetAs(new { type = "carrier", value });
        return carrier.GetAs<Activity>().Value;
    }
}
