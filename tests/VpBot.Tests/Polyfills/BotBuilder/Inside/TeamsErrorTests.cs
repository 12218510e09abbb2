using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>Teams says some refusals in a shape of its own, which the official packages leave unread.</summary>
public sealed class TeamsErrorTests
{
    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is blocked\"\r\n}"}""", "MessageWritesBlocked", "Thread is blocked")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""", "209", "blocked")]
    [InlineData("""{"errorCode":209,"message":"[]"}""", "209", "[]")]
    [InlineData("""{"errorCode":209,"message":7}""", "209", null)]
    [InlineData("""{"errorCode":209}""", "209", null)]
    public async Task The_code_of_the_other_shape_is_found(string content, string code, string? message)
    {
        var http = new StubHttp(_ => StubHttp.Json(content, HttpStatusCode.Forbidden));
        var reference = new ConversationReference { ServiceUrl = "https://channel.test/emea/", ChannelId = "msteams", Conversation = new ConversationAccount(id: "a:1") };

        var exception = await Should.ThrowAsync<ErrorResponseException>(new CloudAdapter(Settings.Of(), http).ContinueConversationAsync(
            string.Empty, reference, (context, token) => context.SendActivityAsync("x", cancellationToken: token), CancellationToken.None));

        (exception.Body.Error.Code, exception.Body.Error.Message).ShouldBe((code, message));
        exception.Response.Content.ShouldBe(content);
    }
}
