using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using VpBot.Dialogs.Requests;

namespace VpBot.Conversations;

/// <summary>Between the channel's way of naming a chat and ours.</summary>
internal static class Chats
{
    /// <summary>The chat that an activity came from.</summary>
    public static ChatAddress AddressOf(Activity activity, Person who) =>
        new(activity.ServiceUrl, activity.Conversation.Id, activity.From.Id, activity.Recipient?.Id ?? "", who.TenantId);

    /// <summary>The reference by which the SDK goes back to a chat.</summary>
    public static ConversationReference ReferenceTo(ChatAddress chat) => new()
    {
        ChannelId = Channels.Msteams,
        ServiceUrl = chat.ServiceUrl,
        Bot = new ChannelAccount { Id = chat.BotId },
        User = new ChannelAccount { Id = chat.UserId },
        Conversation = new ConversationAccount { Id = chat.ConversationId, ConversationType = "personal", TenantId = chat.TenantId.ToString() },
    };
}
