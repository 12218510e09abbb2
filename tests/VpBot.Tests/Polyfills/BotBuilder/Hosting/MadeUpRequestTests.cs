using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Moq;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

/// <summary>Requests and responses that no server made and that have only what a test gave them, as tests of bots make them.</summary>
public sealed class MadeUpRequestTests
{
    private const string Message =
        """{"type":"message","id":"1","text":"hi","serviceUrl":"http://localhost","channelId":"test","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}""";

    private readonly Mock<IBot> bot = new();
    private readonly Mock<HttpResponse> response = new();

    public MadeUpRequestTests() => response.SetupProperty(answer => answer.StatusCode);

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
        await ProcessAsync("POST", Message, "Bearer aGVhZA.Ym9keQ.c2lnbmF0dXJl");
        response.Object.StatusCode.ShouldBe(401);
        bot.VerifyNoOtherCalls();
    }

    private async Task ProcessAsync(string method, string body, string? authorization = null)
    {
        var headers = new Mock<IHeaderDictionary>();
        headers.Setup(sent => sent["Authorization"]).Returns(authorization);
        var request = new Mock<HttpRequest>();
        request.Setup(asked => asked.Method).Returns(method);
        request.Setup(asked => asked.Body).Returns(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        request.Setup(asked => asked.Headers).Returns(headers.Object);
        bot.Setup(reached => reached.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        await new CloudAdapter().ProcessAsync(request.Object, response.Object, bot.Object);
    }
}
