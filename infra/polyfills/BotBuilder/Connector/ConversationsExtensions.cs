using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations without their HTTP messages.</summary>
public static class ConversationsExtensions
{
    public static async Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        using var result = await operations.CreateConversationWithHttpMessagesAsync(parameters, customHeaders: null, cancellationToken);
        return result.Body;
    }

    public static async Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var result = await operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, customHeaders: null, cancellationToken);
        return result.Body;
    }

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    public static async Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var result = await operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, customHeaders: null, cancellationToken);
        return result.Body;
    }

    /// <exception cref="ValidationException">The activity replies to nothing.</exception>
    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        activity.ReplyToId is { } activityId
            ? operations.ReplyToActivityAsync(activity.Conversation.Id, activityId, activity, cancellationToken)
            : throw new ValidationException("cannot be null", nameof(activity.ReplyToId));

    public static async Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var result = await operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, customHeaders: null, cancellationToken);
        return result.Body;
    }

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    public static async Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var result = await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, customHeaders: null, cancellationToken);
    }

    public static async Task<ChannelAccount> GetConversationMemberAsync(this IConversations operations, string userId, string conversationId, CancellationToken cancellationToken = default)
    {
        using var result = await operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, customHeaders: null, cancellationToken);
        return result.Body;
    }
}
