using System.IO.Pipelines;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Connector;

public sealed class ConnectorTests
{
    private const string ServiceUrl = "https://channel.test/emea/";

    private readonly StubHttp http = new(_ => StubHttp.Json("""{"id":"sent-1"}""", HttpStatusCode.Created));

    [Fact]
    public async Task A_message_in_a_turn_replies_to_its_activity()
    {
        ResourceResponse? response = null;
        await TurnAsync(async (context, token) => response = await context.SendActivityAsync("hé", cancellationToken: token), activityId: "act/1");

        response!.Id.ShouldBe("sent-1");
        var request = http.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("POST");
        request.Url.ShouldBe("https://channel.test/emea/v3/conversations/a%3A1%2F%23/activities/act%2F1");
        using var body = JsonDocument.Parse(request.Body);
        body.RootElement.GetProperty("text").GetString().ShouldBe("hé");
        body.RootElement.GetProperty("replyToId").GetString().ShouldBe("act/1");
        body.RootElement.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("29:u");
        body.RootElement.TryGetProperty("summary", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_an_activity_to_reply_to_it_is_sent_to_the_conversation()
    {
        await TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token), activityId: null);
        http.Requests.ShouldHaveSingleItem().Url.ShouldBe("https://channel.test/emea/v3/conversations/a%3A1%2F%23/activities");
    }

    [Fact]
    public async Task Each_turn_answers_at_its_own_address()
    {
        foreach (var serviceUrl in new[] { "https://channel.test/emea/", "https://channel.test/amer", "https://channel.test/amer", "https://channel.test/emea/" })
        {
            await TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token), activityId: null, serviceUrl);
        }

        http.Requests.Select(request => request.Url.Split("/v3/")[0]).ShouldBe(
            ["https://channel.test/emea", "https://channel.test/amer", "https://channel.test/amer", "https://channel.test/emea"]);
    }

    [Theory]
    [InlineData("https://channel.test", "https://channel.test/v3/conversations/")]
    [InlineData("https://channel.test/a%20b/", "https://channel.test/a%20b/v3/conversations/")]
    [InlineData("https://channel.test/emea//", "https://channel.test/emea//v3/conversations/")]
    [InlineData("https://channel.test/emea/?x=y", "https://channel.test/emea/v3/conversations/")]
    public async Task The_service_url_is_where_the_calls_start(string serviceUrl, string start)
    {
        await TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token), activityId: null, serviceUrl);
        http.Requests.ShouldHaveSingleItem().Url.ShouldStartWith(start);
    }

    [Fact]
    public async Task Half_a_character_is_sent_as_an_unknown_one()
    {
        await TurnAsync((context, token) => context.SendActivityAsync("x\uD83D", cancellationToken: token));
        using var body = JsonDocument.Parse(http.Requests.ShouldHaveSingleItem().Body);
        body.RootElement.GetProperty("text").GetString().ShouldBe("x\uFFFD");
    }

    [Fact]
    public async Task An_update_puts_and_a_deletion_deletes()
    {
        http.Answer = _ => StubHttp.Json("""{"id":"sent-1"}""");
        await TurnAsync(async (context, token) =>
        {
            await context.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "m 1", Text = "new" }, token);
            await context.DeleteActivityAsync("m 1", token);
        });

        http.Requests.Select(request => $"{request.Method} {request.Url}").ShouldBe(
        [
            "PUT https://channel.test/emea/v3/conversations/a%3A1%2F%23/activities/m%201",
            "DELETE https://channel.test/emea/v3/conversations/a%3A1%2F%23/activities/m%201",
        ]);
    }

    [Fact]
    public async Task An_answer_without_an_id_is_no_error()
    {
        http.Answer = _ => new HttpResponseMessage(HttpStatusCode.Accepted);
        ResourceResponse? response = null;
        await TurnAsync(async (context, token) => response = await context.SendActivityAsync("x", cancellationToken: token));
        response!.Id.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_refusal_is_an_exception_with_status_code_and_body()
    {
        http.Answer = _ =>
        {
            var response = StubHttp.Json("""{"error":{"code":"Throttled","message":"slow down"}}""", HttpStatusCode.TooManyRequests);
            response.Headers.TryAddWithoutValidation("Retry-After", "7");
            return response;
        };

        var exception = await Should.ThrowAsync<ErrorResponseException>(TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token)));

        exception.Response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        exception.Response.Headers["Retry-After"].ShouldHaveSingleItem().ShouldBe("7");
        exception.Response.Content.ShouldContain("slow down");
        exception.Body.Error.Code.ShouldBe("Throttled");
        exception.Body.Error.Message.ShouldBe("slow down");
        http.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task A_refusal_may_say_nothing(string content)
    {
        http.Answer = _ => StubHttp.Json(content, HttpStatusCode.BadGateway);
        var exception = await Should.ThrowAsync<ErrorResponseException>(TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token)));
        exception.Response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        exception.Response.Content.ShouldBe(content);
        exception.Body?.Error.ShouldBeNull();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task An_answer_whose_body_does_not_come_is_given_up(HttpStatusCode status)
    {
        http.Timeout = TimeSpan.FromMilliseconds(50);
        http.Answer = _ => new HttpResponseMessage(status) { Content = new StreamContent(new Pipe().Reader.AsStream()) };

        await Should.ThrowAsync<OperationCanceledException>(TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token)).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_proactive_turn_tells_its_caller_what_went_wrong()
    {
        http.Answer = _ => StubHttp.Json("""{"error":{"code":"BotNotInConversationRoster"}}""", HttpStatusCode.Forbidden);

        var exception = await Should.ThrowAsync<ErrorResponseException>(Adapter().ContinueConversationAsync(
            string.Empty,
            Reference(),
            (context, token) => context.SendActivityAsync("x", cancellationToken: token),
            CancellationToken.None));

        exception.Body.Error.Code.ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task A_proactive_turn_has_the_event_of_the_reference()
    {
        Activity? activity = null;
        await Adapter().ContinueConversationAsync(
            string.Empty,
            Reference(),
            (context, _) =>
            {
                activity = context.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        activity!.Type.ShouldBe(ActivityTypes.Event);
        activity.Name.ShouldBe("ContinueConversation");
        activity.Conversation.Id.ShouldBe("a:1/#");
        activity.From.Id.ShouldBe("29:u");
        activity.Recipient.Id.ShouldBe("28:b");
    }

    [Fact]
    public async Task A_conversation_is_created_and_a_turn_runs_in_it()
    {
        http.Answer = _ => StubHttp.Json("""{"id":"a:new"}""", HttpStatusCode.Created);
        Activity? activity = null;

        await Adapter().CreateConversationAsync(
            string.Empty,
            "msteams",
            ServiceUrl,
            null,
            new ConversationParameters
            {
                IsGroup = false,
                Bot = new ChannelAccount("28:b"),
                Members = [new ChannelAccount("00000000-0000-0000-0000-000000000051")],
                TenantId = "tenant",
                ChannelData = new Dictionary<string, object>(StringComparer.Ordinal) { ["tenant"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = "tenant" } },
            },
            (context, _) =>
            {
                activity = context.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        var request = http.Requests.ShouldHaveSingleItem();
        request.Url.ShouldBe("https://channel.test/emea/v3/conversations");
        using var body = JsonDocument.Parse(request.Body);
        body.RootElement.GetProperty("members")[0].GetProperty("id").GetString().ShouldBe("00000000-0000-0000-0000-000000000051");
        body.RootElement.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString().ShouldBe("tenant");
        activity!.Name.ShouldBe("CreateConversation");
        activity.Conversation.Id.ShouldBe("a:new");
        activity.Conversation.TenantId.ShouldBe("tenant");
    }

    [Fact]
    public async Task The_turn_in_a_new_conversation_knows_the_service_url_as_a_claim_and_no_audience()
    {
        http.Answer = _ => StubHttp.Json("""{"id":"a:new"}""", HttpStatusCode.Created);
        ClaimsIdentity? identity = null;
        string? audience = "unknown";

        await Adapter().CreateConversationAsync(
            string.Empty,
            "msteams",
            ServiceUrl,
            "https://api.botframework.com",
            new ConversationParameters(),
            (context, _) =>
            {
                identity = context.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) as ClaimsIdentity;
                audience = context.TurnState.Get<string>(BotAdapter.OAuthScopeKey);
                return Task.CompletedTask;
            },
            CancellationToken.None);

        identity!.FindFirst("serviceurl")!.Value.ShouldBe(ServiceUrl);
        audience.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"id":"a:new","activityId":"7"}""", true)]
    [InlineData("""{"id":"a:new"}""", false)]
    public async Task The_turn_in_a_new_conversation_is_about_its_first_message(string answer, bool hasOne)
    {
        http.Answer = _ => StubHttp.Json(answer, HttpStatusCode.Created);
        string? id = null;

        await Adapter().CreateConversationAsync(
            string.Empty,
            "msteams",
            ServiceUrl,
            audience: null,
            new ConversationParameters(),
            (context, _) =>
            {
                id = context.Activity.Id;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        (id == "7").ShouldBe(hasOne);
        id.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_new_conversation_needs_to_know_where() =>
        (await Should.ThrowAsync<ArgumentNullException>(Adapter().CreateConversationAsync(
            string.Empty, "msteams", string.Empty, audience: null, new ConversationParameters(), (_, _) => Task.CompletedTask, CancellationToken.None))).ParamName.ShouldBe("serviceUrl");

    [Fact]
    public async Task A_delay_is_waited_for_and_not_sent()
    {
        await TurnAsync((context, token) => context.SendActivityAsync(new Activity { Type = ActivityTypesEx.Delay, Value = 1 }, token));
        http.Requests.ShouldBeEmpty();
    }

    [Fact]
    public Task Sending_nothing_at_all_is_an_error() => TurnAsync((context, token) =>
        Should.ThrowAsync<ArgumentException>(context.Adapter.SendActivitiesAsync(context, [], token)));

    [Fact]
    public async Task What_is_sent_says_that_it_is_json_and_how_long()
    {
        var answer = http.Answer;
        (string? Type, long? Length)? sent = null;
        http.Answer = request =>
        {
            sent = (request.Content!.Headers.ContentType?.ToString(), request.Content.Headers.ContentLength);
            return answer(request);
        };

        await TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token));

        sent!.Value.Type.ShouldBe("application/json; charset=utf-8");
        sent.Value.Length.ShouldBe(http.Requests.ShouldHaveSingleItem().Body.Length);
    }

    [Fact]
    public async Task A_member_is_asked_for_by_id()
    {
        http.Answer = _ => StubHttp.Json("""{"id":"29:u","name":"Anna","objectId":"oid","userPrincipalName":"anna@example.com","tenantId":"t"}""");
        Microsoft.Bot.Schema.Teams.TeamsChannelAccount? member = null;

        await TurnAsync(async (context, token) => member = await Microsoft.Bot.Builder.Teams.TeamsInfo.GetMemberAsync(context, "29:u", token));

        http.Requests.ShouldHaveSingleItem().Url.ShouldBe("https://channel.test/emea/v3/conversations/a%3A1%2F%23/members/29%3Au");
        member!.UserPrincipalName.ShouldBe("anna@example.com");
        member.AadObjectId.ShouldBe("oid");
    }

    [Fact]
    public async Task Nobody_is_not_asked_for()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => TurnAsync((context, token) => Microsoft.Bot.Builder.Teams.TeamsInfo.GetMemberAsync(context, null!, token)));
        http.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trace_is_not_sent_to_Teams()
    {
        await TurnAsync((context, token) => context.SendActivityAsync(Activity.CreateTraceActivity("trace"), token));
        http.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_attached()
    {
        await TurnAsync((context, token) => context.SendActivityAsync("x", cancellationToken: token));
        http.Requests.ShouldHaveSingleItem().Authorization.ShouldBeNull();
    }

    private static ConversationReference Reference() =>
        new()
        {
            ServiceUrl = ServiceUrl,
            ChannelId = "msteams",
            Bot = new ChannelAccount("28:b"),
            User = new ChannelAccount("29:u"),
            Conversation = new ConversationAccount(id: "a:1/#"),
        };

    private CloudAdapter Adapter() => new(Settings.Of(), http);

    private Task TurnAsync(BotCallbackHandler turn, string? activityId = "1", string serviceUrl = ServiceUrl)
    {
        var activity = Reference().GetContinuationActivity();
        activity.Id = activityId;
        activity.ServiceUrl = serviceUrl;
        return Adapter().ContinueConversationAsync(string.Empty, activity, turn, CancellationToken.None);
    }
}
