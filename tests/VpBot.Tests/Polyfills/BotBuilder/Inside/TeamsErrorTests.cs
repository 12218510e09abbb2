using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>Teams says some refusals in a shape of its own, which the official packages leave unread.</summary>
public sealed class TeamsErrorTests
{
    [Fact]
    public async Task The_sub_code_of_the_other_shape_is_found()
    {
        var http = new StubHttp(_ => StubHttp.Json(
            """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is blocked\"\r\n}"}""", HttpStatusCode.Forbidden));
        var reference = new ConversationReference { ServiceUrl = "https://channel.test/emea/", ChannelId = "msteams", Conversation = new ConversationAccount(id: "a:1") };

        var exception = await Should.ThrowAsync<ErrorResponseException>(new CloudAdapter(Settings.Of(), http).ContinueConversationAsync(
            string.Empty, reference, (context, token) => context.SendActivityAsync("x", cancellationToken: token), CancellationToken.None));

        exception.Body.Error.Code.ShouldBe("MessageWritesBlocked");
        exception.Response.Content.ShouldContain("209");
    }
}
