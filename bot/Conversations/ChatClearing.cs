using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Storage;

namespace VpBot.Conversations;

/// <summary>
/// Empties what the bot can still reach of a chat that somebody wants cleared. The bot keeps no list of its messages: besides
/// the one whose button was pressed, which the answer replaces, it knows the cards of an open request, and of an advisor
/// those of the requests they hold.
/// </summary>
internal sealed partial class ChatClearing(OwnRequestCards own, IContactRequests held, IRosterReader roster, ILogger<ChatClearing> logger)
{
    /// <summary>Removes the cards, or empties them where the channel cannot remove.</summary>
    /// <returns>Whether all of them are gone.</returns>
    public async Task<bool> ClearAsync(ITurnContext context, string language, CancellationToken cancellationToken)
    {
        Cultures.Use(language);
        try
        {
            var complete = true;
            foreach (var messageId in await MessagesAsync(context.TurnState.Get<Sender>()!.Who, cancellationToken))
            {
                complete &= messageId == context.Activity.ReplyToId || await RemoveAsync(context, messageId, cancellationToken);
            }

            return complete;
        }
        catch (Exception exception) when (StorageFailures.Is(exception, cancellationToken))
        {
            Log.NotCleared(logger, exception.GetType().Name);
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> MessagesAsync(Person who, CancellationToken cancellationToken)
    {
        var messages = new List<string?>(await own.FindAsync(who, cancellationToken));
        if ((await roster.CurrentAsync(cancellationToken)).FindPerson(who.ObjectId) is { } advisor)
        {
            messages.AddRange((await held.HeldByAsync(advisor.Key, cancellationToken)).Select(request => request.Offer?.MessageId));
        }

        return [.. messages.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private async Task<bool> RemoveAsync(ITurnContext context, string messageId, CancellationToken cancellationToken) =>
        await TriedAsync(() => context.DeleteActivityAsync(messageId, cancellationToken), cancellationToken)
        || await TriedAsync(() =>
        {
            var message = CardMessages.Of(ClearedCard.Emptied());
            message.Id = messageId;
            return context.UpdateActivityAsync(message, cancellationToken);
        }, cancellationToken);

    /// <summary>A message that is not there any more counts as removed.</summary>
    private async Task<bool> TriedAsync(Func<Task> remove, CancellationToken cancellationToken)
    {
        try
        {
            await remove();
            return true;
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, cancellationToken))
        {
            if (exception is ErrorResponseException { Response.StatusCode: System.Net.HttpStatusCode.NotFound })
            {
                return true;
            }

            Log.NotCleared(logger, exception.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1102, LogLevel.Warning, "A message of the bot could not be cleared: {Kind}.")]
        public static partial void NotCleared(ILogger logger, string kind);
    }
}
