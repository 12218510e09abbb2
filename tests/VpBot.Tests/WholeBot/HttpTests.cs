using System.Net;
using System.Text;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Requests that no channel makes: a clear refusal, no stack trace, nothing changed.</summary>
public sealed class HttpTests
{
    public static TheoryData<string> Broken =>
    [
        "", " ", "{", "null", "[]", "42", "\"text\"", "{}",
        "{\"type\":\"message\",\"text\":{\"a\":1}}", "{\"type\":\"message\",\"from\":\"me\"}", "{\"type\":\"message\",\"timestamp\":\"yesterday\"}", "\u0000", "<xml/>",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_JSON_is_refused(string body)
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await RefusedAsync(bot, content, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_megabytes_are_refused()
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new StringContent(bot.Person(Account.Sanne).Message(new string('a', 2 * 1024 * 1024)).ToJsonString(), Encoding.UTF8, "application/json");
        await RefusedAsync(bot, content, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_refused(string method)
    {
        await using var bot = await RunningBot.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/messages", UriKind.Relative));
        using var answer = await bot.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upgrade_to_a_socket_is_refused()
    {
        await using var bot = await RunningBot.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/messages", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade").ShouldBeTrue();
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket").ShouldBeTrue();
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13").ShouldBeTrue();
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==").ShouldBeTrue();
        using var answer = await bot.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\"contact.start\"")]
    [InlineData("null")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\"}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":5}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"contact.start\",\"data\":[1]}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"contact.start\",\"data\":\"x\"}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"verb\":\"contact.start\"}}")]
    public async Task A_press_that_is_none_is_answered_calmly(string value)
    {
        await using var bot = await RunningBot.StartAsync();
        var sanne = bot.Person(Account.Sanne);
        var invoke = sanne.Invoke("x", []);
        invoke["value"] = System.Text.Json.Nodes.JsonNode.Parse(value);
        var (status, body) = await bot.PostAsync(invoke);
        ((int)status).ShouldBeInRange(200, 499);
        ShowNoTrace(body);
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
        bot.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_not_implemented()
    {
        await using var bot = await RunningBot.StartAsync();
        var invoke = bot.Person(Account.Sanne).Invoke("x", []);
        invoke["name"] = "task/fetch";
        var (status, body) = await bot.PostAsync(invoke);
        ((int)status).ShouldBeOneOf(400, 404, 501);
        ShowNoTrace(body);
    }

    /// <summary>Refused with a status, and nothing was sent or stored.</summary>
    internal static async Task RefusedAsync(RunningBot bot, HttpContent content, HttpStatusCode expected)
    {
        var rows = await bot.Tables.RowsAsync();
        var (status, body) = await bot.PostAsync(content);
        status.ShouldBe(expected);
        ShowNoTrace(body);
        bot.Teams.Requests.ShouldBeEmpty();
        (await bot.Tables.RowsAsync()).ShouldBe(rows);
    }

    private static void ShowNoTrace(string body)
    {
        body.ShouldNotContain("   at ");
        body.ShouldNotContain("Exception");
    }
}
