using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Connector;

/// <summary>The calls that lie under a turn's own.</summary>
public sealed class ConversationsTests
{
    private readonly StubHttp http = new(_ => StubHttp.Json("""{"id":"1"}"""));
    private readonly List<HttpRequestMessage> requests = [];

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.NonAuthoritativeInformation)]
    [InlineData(HttpStatusCode.Found)]
    public async Task Only_the_answers_of_the_protocol_are_success(HttpStatusCode status)
    {
        http.Answer = _ => new HttpResponseMessage(status);
        var conversations = await ConversationsAsync();
        var activity = new Activity(ActivityTypes.Message);

        await RefusedAsync(() => conversations.CreateConversationAsync(new ConversationParameters()), status);
        await RefusedAsync(() => conversations.SendToConversationAsync("c", activity), status);
        await RefusedAsync(() => conversations.ReplyToActivityAsync("c", "a", activity), status);
        await RefusedAsync(() => conversations.UpdateActivityAsync("c", "a", activity), status);
        await RefusedAsync(() => conversations.DeleteActivityAsync("c", "a"), status);
        await RefusedAsync(() => conversations.GetConversationMemberAsync("u", "c"), status);
    }

    [Fact]
    public async Task An_argument_that_is_missing_is_said_in_the_task()
    {
        var conversations = await ConversationsAsync();
        var activity = new Activity(ActivityTypes.Message);

        await MissingAsync(conversations.CreateConversationWithHttpMessagesAsync(null), "parameters");
        await MissingAsync(conversations.SendToConversationWithHttpMessagesAsync(null, null), "conversationId");
        await MissingAsync(conversations.SendToConversationWithHttpMessagesAsync("c", null), "activity");
        await MissingAsync(conversations.ReplyToActivityWithHttpMessagesAsync(null, "a", activity), "conversationId");
        await MissingAsync(conversations.ReplyToActivityWithHttpMessagesAsync("c", null, activity), "activityId");
        await MissingAsync(conversations.ReplyToActivityWithHttpMessagesAsync("c", "a", null), "activity");
        await MissingAsync(conversations.UpdateActivityWithHttpMessagesAsync(null, "a", activity), "conversationId");
        await MissingAsync(conversations.UpdateActivityWithHttpMessagesAsync("c", null, activity), "activityId");
        await MissingAsync(conversations.UpdateActivityWithHttpMessagesAsync("c", "a", null), "activity");
        await MissingAsync(conversations.DeleteActivityWithHttpMessagesAsync(null, "a"), "conversationId");
        await MissingAsync(conversations.DeleteActivityWithHttpMessagesAsync("c", null), "activityId");
        await MissingAsync(conversations.GetConversationMemberWithHttpMessagesAsync(null, null), "conversationId");
        await MissingAsync(conversations.GetConversationMemberWithHttpMessagesAsync(null, "c"), "userId");
        requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_to_nothing_is_no_reply()
    {
        var conversations = await ConversationsAsync();
        var activity = new Activity { Conversation = new ConversationAccount(id: "c") };
        Should.Throw<ValidationException>(() => { _ = conversations.ReplyToActivityAsync(activity); }).Message.ShouldBe("'ReplyToId' cannot be null.");
    }

    [Fact]
    public async Task What_makes_something_may_say_so_and_what_takes_time_may_say_so()
    {
        var conversations = await ConversationsAsync();
        var activity = new Activity(ActivityTypes.Message);
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted })
        {
            http.Answer = _ => StubHttp.Json("""{"id":"1"}""", status);
            (await conversations.CreateConversationAsync(new ConversationParameters())).Id.ShouldBe("1");
            (await conversations.SendToConversationAsync("c", activity)).Id.ShouldBe("1");
            (await conversations.ReplyToActivityAsync("c", "a", activity)).Id.ShouldBe("1");
            (await conversations.UpdateActivityAsync("c", "a", activity)).Id.ShouldBe("1");
        }

        await conversations.DeleteActivityAsync("c", "a");
        await RefusedAsync(() => conversations.GetConversationMemberAsync("u", "c"), HttpStatusCode.Accepted);
        http.Answer = _ => StubHttp.Json("{}", HttpStatusCode.Created);
        await RefusedAsync(() => conversations.DeleteActivityAsync("c", "a"), HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_refusal_that_is_an_object_of_something_else_has_a_body_without_an_error()
    {
        http.Answer = _ => StubHttp.Json("{}", HttpStatusCode.NotFound);
        var exception = await Should.ThrowAsync<ErrorResponseException>((await ConversationsAsync()).DeleteActivityAsync("c", "a"));
        exception.Body.ShouldNotBeNull().Error.ShouldBeNull();
        exception.Message.ShouldBe("Operation returned an invalid status code 'NotFound'");
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task An_answer_that_cannot_be_read_is_an_exception_with_its_content(string content)
    {
        http.Answer = _ => StubHttp.Json(content);
        var exception = await Should.ThrowAsync<SerializationException>((await ConversationsAsync()).SendToConversationAsync("c", new Activity()));
        exception.Content.ShouldBe(content);
        exception.InnerException.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_empty_answer_is_none()
    {
        http.Answer = _ => new HttpResponseMessage(HttpStatusCode.OK);
        (await (await ConversationsAsync()).SendToConversationAsync("c", new Activity())).ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_of_white_space_is_none()
    {
        http.Answer = _ => StubHttp.Json("\r\n ");
        (await (await ConversationsAsync()).SendToConversationAsync("c", new Activity())).ShouldBeNull();
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_an_answer()
    {
        http.Answer = _ => StubHttp.Json("\uFEFF{\"id\":\"1\"}");
        var conversations = await ConversationsAsync();
        (await conversations.SendToConversationAsync("c", new Activity())).Id.ShouldBe("1");

        http.Answer = _ => StubHttp.Json("\uFEFF{\"error\":{\"code\":\"Gone\"}}", HttpStatusCode.NotFound);
        (await Should.ThrowAsync<ErrorResponseException>(conversations.DeleteActivityAsync("c", "a"))).Body.Error.Code.ShouldBe("Gone");
    }

    [Theory]
    [InlineData("1e5")]
    [InlineData("12345678901234567890123456789012345")]
    [InlineData("true")]
    public async Task An_id_that_is_no_text_is_what_was_written(string id)
    {
        http.Answer = _ => StubHttp.Json($$"""{"id":{{id}}}""");
        (await (await ConversationsAsync()).SendToConversationAsync("c", new Activity())).Id.ShouldBe(id);
    }

    [Fact]
    public async Task An_id_and_a_code_may_be_numbers()
    {
        http.Answer = _ => StubHttp.Json("""{"id":7,"activityId":8}""");
        var conversations = await ConversationsAsync();
        (await conversations.SendToConversationAsync("c", new Activity())).Id.ShouldBe("7");
        var made = await conversations.CreateConversationAsync(new ConversationParameters());
        (made.Id, made.ActivityId).ShouldBe(("7", "8"));

        http.Answer = _ => StubHttp.Json("""{"error":{"code":403}}""", HttpStatusCode.Forbidden);
        (await Should.ThrowAsync<ErrorResponseException>(conversations.DeleteActivityAsync("c", "a"))).Body.Error.Code.ShouldBe("403");
    }

    [Fact]
    public async Task Headers_of_the_caller_go_along()
    {
        using var answer = await (await ConversationsAsync()).SendToConversationWithHttpMessagesAsync(
            "c", new Activity(), new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["x-own"] = ["a", "b"] });

        requests.ShouldHaveSingleItem().Headers.GetValues("x-own").ShouldBe(["a", "b"]);
        answer.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Body.Id.ShouldBe("1");
    }

    [Fact]
    public async Task A_refusal_keeps_no_header_that_may_say_whose_it_is()
    {
        http.Answer = _ => StubHttp.Json("{}", HttpStatusCode.Forbidden);
        var exception = await Should.ThrowAsync<ErrorResponseException>((await ConversationsAsync()).ReplyToActivityWithHttpMessagesAsync(
            "c", "a", new Activity(), new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["Authorization"] = ["Bearer secret"], ["x-own"] = ["a", "b"] }));

        foreach (var name in new[] { "Authorization", "x-own", "x-ms-conversation-id" })
        {
            exception.Request.Headers[name].ShouldBe(["REDACTED"]);
        }

        exception.Request.Headers["Content-Type"].ShouldBe(["application/json; charset=utf-8"]);
    }

    [Fact]
    public async Task A_reply_names_its_conversation_in_a_header()
    {
        await (await ConversationsAsync()).ReplyToActivityAsync("a:1/#", "a", new Activity());
        requests.ShouldHaveSingleItem().Headers.GetValues("x-ms-conversation-id").ShouldBe(["a:1/#"]);
    }

    [Fact]
    public async Task An_answer_that_was_disposed_of_has_no_messages()
    {
        var answer = await (await ConversationsAsync()).DeleteActivityWithHttpMessagesAsync("c", "a");
        answer.Dispose();
        answer.Request.ShouldBeNull();
        answer.Response.ShouldBeNull();
    }

    private static async Task MissingAsync(Task call, string target)
    {
        var exception = await Should.ThrowAsync<ValidationException>(call);
        exception.Message.ShouldBe($"'{target}' cannot be null.");
        exception.Target.ShouldBe(target);
        exception.Rule.ShouldBe("cannot be null");
    }

    private static async Task RefusedAsync(Func<Task> call, HttpStatusCode status) =>
        (await Should.ThrowAsync<ErrorResponseException>(call)).Response.StatusCode.ShouldBe(status);

    private async Task<IConversations> ConversationsAsync()
    {
        var answer = http.Answer;
        http.Answer = request =>
        {
            requests.Add(request);
            return answer(request);
        };
        var factory = new ConfigurationBotFrameworkAuthentication(Settings.Of(), httpClientFactory: http).CreateConnectorFactory(new ClaimsIdentity());
        return (await factory.CreateAsync("https://channel.test/emea", audience: null, CancellationToken.None)).Conversations;
    }
}
