using Azure;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VpBot.Dialogs.Information;
using VpBot.Handoff;
using VpBot.Sealing;

namespace VpBot.Conversations;

/// <summary>
/// Empties what the bot can still reach of a chat that somebody wants cleared. The bot keeps no list of its messages: besides
/// the one whose button was pressed, which the answer replaces, it knows only the card of an open request.
/// </summary>
internal sealed partial class ChatClearing(IOpenRequests open, IRequestStore requests, RequestSecrets secrets, IPersonLookups lookups, ILogger<ChatClearing> logger)
{
    /// <summary>Removes the card of an open request, or empties it where the channel cannot remove. The answer to the person does not depend on it.</summary>
    public async Task ClearAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await CardOfRequestAsync(context, cancellationToken) is { } messageId && messageId != context.Activity.ReplyToId)
            {
                await RemoveAsync(context, messageId, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException or RequestFailedException)
        {
            Log.NotCleared(logger, exception.GetType().Name);
        }
    }

    private async Task<string?> CardOfRequestAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var who = context.TurnState.Get<Sender>()!.Who;
        return await open.FindAsync(lookups.Of(who), cancellationToken) is { } id
            && await requests.FindAsync(id, cancellationToken) is { Request.IsOpen: true } stored
            ? (await secrets.RequesterAsync(stored, cancellationToken))?.CardMessageId
            : null;
    }

    private static async Task RemoveAsync(ITurnContext context, string messageId, CancellationToken cancellationToken)
    {
        try
        {
            await context.DeleteActivityAsync(messageId, cancellationToken);
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException)
        {
            var message = CardMessages.Of(ClearedCard.Emptied());
            message.Id = messageId;
            await context.UpdateActivityAsync(message, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1102, LogLevel.Warning, "A message of the bot could not be cleared: {Kind}.")]
        public static partial void NotCleared(ILogger logger, string kind);
    }
}
