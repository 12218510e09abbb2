using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

public sealed class ConversationHeaderTests
{
    [Theory]
    [InlineData("gesprek-é")]
    [InlineData("a\r\nx-own: b")]
    public async Task A_conversation_that_no_header_can_name_is_answered_all_the_same(string conversationId)
    {
        var sent = new List<HttpRequestMessage>();
        var http = new StubHttp(request =>
        {
            sent.Add(request);
            return StubHttp.Json("""{"id":"1"}""");
        });
        var factory = new ConfigurationBotFrameworkAuthentication(Settings.Of(), httpClientFactory: http).CreateConnectorFactory(new ClaimsIdentity());
        using var connector = await factory.CreateAsync("https://channel.test/emea", audience: null, CancellationToken.None);

        (await connector.Conversations.ReplyToActivityAsync(conversationId, "a", new Activity())).Id.ShouldBe("1");

        sent.ShouldHaveSingleItem().Headers.ShouldBeEmpty();
    }
}
