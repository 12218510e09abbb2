using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

public sealed class ReplyTests
{
    [Theory]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("ConversationUpdate", "DirectLine", null)]
    [InlineData("conversationUpdate", "WebChat", null)]
    [InlineData("conversationUpdate", "msteams", "1")]
    [InlineData("message", "webchat", "1")]
    [InlineData(null, "directline", "1")]
    public void An_update_of_a_conversation_is_not_replied_to_where_that_cannot_be(string? type, string channel, string? repliedTo)
    {
        var activity = new Activity { Type = type, Id = "1", ChannelId = channel, Conversation = new ConversationAccount(id: "c") };

        activity.GetConversationReference().ActivityId.ShouldBe(repliedTo);
        activity.CreateReply("yes").ReplyToId.ShouldBe(repliedTo);
        ((Activity)activity.CreateTrace("trace")).ReplyToId.ShouldBe(repliedTo);
    }

    [Theory]
    [InlineData("https://channel.test", false)]
    [InlineData("HTTP://channel.test", false)]
    [InlineData("urn:botframework:WebSocket:wss://channel.test", true)]
    [InlineData("URN:botframework:WebSocket:http://channel.test", true)]
    [InlineData(null, false)]
    public void The_service_url_says_whether_an_activity_came_over_a_stream(string? serviceUrl, bool streamed) =>
        new Activity { ServiceUrl = serviceUrl }.IsFromStreamingConnection().ShouldBe(streamed);
}
