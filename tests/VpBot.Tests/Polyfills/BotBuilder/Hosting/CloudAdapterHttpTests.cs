using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

public sealed class CloudAdapterHttpTests
{
    private const string Message =
        """{"type":"message","id":"1","text":"hi","serviceUrl":"https://channel.test/","channelId":"msteams","conversation":{"id":"a:1"},"from":{"id":"29:u"},"recipient":{"id":"28:b"}}""";

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("{}", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("\"message\"", 400)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://channel.test/\",\"attachments\":{}}", 400)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://channel.test/\",\"timestamp\":\"yesterday\"}", 400)]
    public async Task A_body_that_is_no_activity_is_refused(string body, int status)
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        (await server.PostAsync(body)).ShouldBe((status, string.Empty));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_activity()
    {
        await using var server = await BotServer.StartAsync(new LambdaBot((_, _) => Task.CompletedTask), Silent());
        (await server.PostAsync("\uFEFF" + Message)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_body_that_does_not_say_what_it_is_is_read()
    {
        await using var server = await BotServer.StartAsync(new LambdaBot((_, _) => Task.CompletedTask), Silent());
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message));
        using var response = await server.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    public async Task Only_posts_are_taken(string method)
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/messages", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        using var response = await server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_message_is_answered_after_the_turn_with_an_empty_200()
    {
        var texts = new List<string>();
        await using var server = await BotServer.StartAsync(
            new LambdaBot((context, _) =>
            {
                texts.Add(context.Activity.Text);
                return Task.CompletedTask;
            }),
            Silent());

        (await server.PostAsync(Message, "application/json; charset=utf-8")).ShouldBe((200, string.Empty));

        texts.ShouldHaveSingleItem().ShouldBe("hi");
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    [InlineData("installationUpdate")]
    public async Task A_type_that_nobody_handles_is_fine(string type)
    {
        await using var server = await BotServer.StartAsync(new TeamsActivityHandler(), Silent());
        (await server.PostAsync(Message.Replace("\"message\"", $"\"{type}\"", StringComparison.Ordinal))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using var server = await BotServer.StartAsync(new TeamsActivityHandler(), Silent());
        (await server.PostAsync(Invoke("unknown/invoke", "{}"))).ShouldBe((501, string.Empty));
    }

    [Fact]
    public async Task An_invoke_answers_with_its_body()
    {
        var card = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = "AdaptiveCard",
            ["body"] = new List<object> { new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "TextBlock", ["text"] = "één \"twee\"", ["wrap"] = true } },
            ["count"] = 3,
            ["nothing"] = null,
        };
        await using var server = await BotServer.StartAsync(new CardBot(card), Silent());

        var (status, body) = await server.PostAsync(Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v","data":{"x":1}}}"""));

        status.ShouldBe(200);
        using var answer = JsonDocument.Parse(body);
        answer.RootElement.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.RootElement.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        answer.RootElement.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString().ShouldBe("één \"twee\"");
    }

    [Fact]
    public async Task The_answer_to_an_invoke_says_that_it_is_json()
    {
        await using var server = await BotServer.StartAsync(new TeamsActivityHandler(), Silent());
        using var content = new StringContent(Invoke("adaptiveCard/action", "{}"), Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
    }

    [Fact]
    public async Task An_invoke_that_is_answered_with_nothing_is_fine()
    {
        await using var server = await BotServer.StartAsync(
            new LambdaBot((context, token) => context.SendActivityAsync(new Activity { Type = "invokeResponse" }, token)), Silent());
        (await server.PostAsync(Invoke("any", "{}"))).ShouldBe((200, string.Empty));
    }

    [Fact]
    public async Task A_card_action_other_than_Execute_is_refused_with_the_documented_error()
    {
        await using var server = await BotServer.StartAsync(new TeamsActivityHandler(), Silent());

        var (status, body) = await server.PostAsync(Invoke("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}"""));

        status.ShouldBe(400);
        using var answer = JsonDocument.Parse(body);
        answer.RootElement.GetProperty("statusCode").GetInt32().ShouldBe(400);
        answer.RootElement.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        answer.RootElement.GetProperty("value").GetProperty("code").GetString().ShouldBe("NotSupported");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":"x"}""")]
    public async Task A_card_action_without_an_action_is_refused(string value)
    {
        await using var server = await BotServer.StartAsync(new TeamsActivityHandler(), Silent());
        (await server.PostAsync(Invoke("adaptiveCard/action", value))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_a_turn_throws_goes_to_OnTurnError()
    {
        await using var server = await BotServer.StartAsync(new LambdaBot((_, _) => throw new InvalidOperationException("broken")), Silent());
        var caught = new List<string>();
        server.Adapter.OnTurnError = (_, exception) =>
        {
            caught.Add(exception.Message);
            return Task.CompletedTask;
        };

        (await server.PostAsync(Message)).Status.ShouldBe(200);

        caught.ShouldHaveSingleItem().ShouldBe("broken");
    }

    [Fact]
    public async Task Without_OnTurnError_it_goes_to_the_host()
    {
        await using var server = await BotServer.StartAsync(new LambdaBot((_, _) => throw new InvalidOperationException("broken")), Silent());
        (await Should.ThrowAsync<InvalidOperationException>(server.PostAsync(Message))).Message.ShouldBe("broken");
    }

    [Fact]
    public async Task Replies_that_are_expected_are_in_the_response()
    {
        await using var server = await BotServer.StartAsync(new LambdaBot((context, token) => context.SendActivityAsync("yes", cancellationToken: token)), Silent());

        var (_, body) = await server.PostAsync(Message.Replace("\"id\":\"1\"", "\"id\":\"1\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal));

        using var answer = JsonDocument.Parse(body);
        answer.RootElement.GetProperty("activities")[0].GetProperty("text").GetString().ShouldBe("yes");
    }

    private static StubHttp Silent() => new(_ => throw new InvalidOperationException("Nothing should be sent."));

    private static LambdaBot Unreached() => new((_, _) => throw new InvalidOperationException("The bot should not be reached."));

    private static string Invoke(string name, string value) =>
        Message.Replace("\"type\":\"message\"", $"\"type\":\"invoke\",\"name\":\"{name}\",\"value\":{value}", StringComparison.Ordinal);

    private sealed class CardBot(object card) : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            invokeValue.Action.Verb.ShouldBe("v");
            using var data = JsonDocument.Parse(invokeValue.Action.Data.ToString()!);
            data.RootElement.GetProperty("x").GetInt32().ShouldBe(1);
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = card });
        }
    }
}
