using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Requests that no channel makes: a clear refusal, no stack trace, nothing changed.</summary>
public sealed class HttpTests
{
    public static TheoryData<string> Broken =>
    [
        "", " ", "{", "null", "[]", "42", "\"text\"", "{}", "{\"type\":5}", "{\"type\":\"message\"}", "{\"type\":\"message\",\"serviceUrl\":\"nowhere\"}",
        "{\"type\":\"message\",\"serviceUrl\":\"file:///etc/passwd\"}", "{\"type\":\"message\",\"serviceUrl\":\"https://smba.trafficmanager.net/emea/\"} trailing",
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
    public async Task Deeply_nested_JSON_is_refused()
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new StringContent("{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}", Encoding.UTF8, "application/json");
        await RefusedAsync(bot, content, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_megabytes_are_refused(bool saysHowLong)
    {
        await using var bot = await RunningBot.StartAsync();
        var activity = bot.Person(Account.Sanne).Message(new string('a', 2 * 1024 * 1024)).ToJsonString();
        using HttpContent content = saysHowLong ? new StringContent(activity, Encoding.UTF8, "application/json") : new Streamed(activity);
        await RefusedAsync(bot, content, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(bot.Person(Account.Sanne).Message("contact").ToJsonString()));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        await RefusedAsync(bot, content, HttpStatusCode.UnsupportedMediaType);
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

    private static async Task RefusedAsync(RunningBot bot, HttpContent content, HttpStatusCode expected)
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

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Streamed : HttpContent
    {
        private readonly byte[] bytes;

        public Streamed(string text)
        {
            bytes = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var chunk in bytes.Chunk(16 * 1024))
            {
                await stream.WriteAsync(chunk);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
