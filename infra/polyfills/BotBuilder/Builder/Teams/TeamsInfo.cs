using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the conversation of a turn.</summary>
public static class TeamsInfo
{
    /// <summary>One member, of the team that the turn is about or else of its conversation, by channel id or Entra object id.</summary>
    /// <exception cref="ErrorResponseException">There is no such member, or Teams refused.</exception>
    /// <exception cref="InvalidOperationException">The turn has no conversation or no connector, or nobody is asked for.</exception>
    public static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var conversationId = turnContext.Activity?.GetChannelData<TeamsChannelData>()?.Team?.Id
            ?? turnContext.Activity?.Conversation?.Id
            ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        var connector = turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");
        return userId is null
            ? throw new InvalidOperationException("The GetMembers operation needs a valid user Id.")
            : Account(await connector.Conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken));
    }

    internal static TeamsChannelAccount Account(ChannelAccount member)
    {
        if (member is null or TeamsChannelAccount)
        {
            return (TeamsChannelAccount)member;
        }

        var account = AnyJson.As<TeamsChannelAccount>(AnyJson.ToElement(member));
        if (account.AadObjectId is null && account.Unknown?.TryGetValue("objectId", out var found) == true && found is string id)
        {
            // The name that some of Teams' answers use.
            account.AadObjectId = id;
        }

        return account;
    }
}
