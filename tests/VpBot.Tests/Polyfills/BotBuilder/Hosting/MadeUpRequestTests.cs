using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;
using Moq;
using Newtonsoft.Json.Linq;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

/// <summary>Requests and responses that no server made and that have only what a test gave them, as tests of bots make them.</summary>
public sealed class MadeUpRequestTests
{
    private const string Message =
        """{"type":"message","id":"1","text":"hi","serviceUrl":"http://localhost","channelId":"test","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}""";

    private readonly Mock<IBot> bot = new();
    private readonly Mock<HttpResponse> response = new();

    public MadeUpRequestTests()
    {
        response.SetupProperty(answer => answer.StatusCode);
        bot.Setup(reached => reached.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
    }

    [Fact]
    public async Task A_message_reaches_the_bot()
    {
        await ProcessAsync("POST", Message);
        bot.Verify(reached => reached.OnTurnAsync(It.Is<ITurnContext>(turn => turn.Activity.Text == "hi"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_is_no_activity_is_refused()
    {
        await ProcessAsync("POST", "this.is.not.json");
        response.Object.StatusCode.ShouldBe(400);
        bot.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    [InlineData("PATCH")]
    public async Task Only_posts_are_taken(string method)
    {
        await ProcessAsync(method, Message);
        response.Object.StatusCode.ShouldBe(405);
        bot.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task The_authorization_is_read_by_its_name()
    {
        await ProcessAsync("POST", Message, $"Bearer {Part("""{"alg":"RS256","kid":"k"}""")}.{Part("""{"iss":"somebody else"}""")}.{Part("signature")}");
        response.Object.StatusCode.ShouldBe(401);
        bot.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task What_an_invoke_answers_is_in_the_body()
    {
        using var body = new MemoryStream();
        response.Setup(answer => answer.Body).Returns(body);
        bot.Setup(reached => reached.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).Returns((ITurnContext turn, CancellationToken token) =>
            turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200, Body = new JObject { ["is"] = "answered" } } }, token));

        await ProcessAsync("POST", Message.Replace("message", "invoke", StringComparison.Ordinal));

        JObject.Parse(Encoding.UTF8.GetString(body.ToArray()))["is"]!.ToString().ShouldBe("answered");
    }

    private static string Part(string text) => Base64UrlEncoder.Encode(text);

    private async Task ProcessAsync(string method, string body, string? authorization = null)
    {
        var headers = new Mock<IHeaderDictionary>();
        headers.Setup(sent => sent["Authorization"]).Returns(authorization);
        var request = new Mock<HttpRequest>();
        request.Setup(asked => asked.Method).Returns(method);
        request.Setup(asked => asked.Body).Returns(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        request.Setup(asked => asked.Headers).Returns(headers.Object);
        await new CloudAdapter().ProcessAsync(request.Object, response.Object, bot.Object);
    }
}
