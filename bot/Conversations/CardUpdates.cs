using Microsoft.Bot.Builder;
using VpBot.Dialogs.Cards;

namespace VpBot.Conversations;

/// <summary>Changes messages that the bot sent, above all the one whose button was pressed.</summary>
internal sealed partial class CardUpdates(ILogger<CardUpdates> logger)
{
    /// <summary>Replaces the pressed message, so that the outcome is still there after a reload. The answer itself does not depend on it.</summary>
    /// <returns>Whether the message was replaced.</returns>
    public async Task<bool> ReplaceAsync(ITurnContext context, Card card, CancellationToken cancellationToken) =>
        context.Activity.ReplyToId is { Length: > 0 } pressed && await ReplaceAsync(context, pressed, card, cancellationToken);

    /// <summary>Replaces another message of the same chat.</summary>
    /// <returns>Whether the message was replaced.</returns>
    public async Task<bool> ReplaceAsync(ITurnContext context, string messageId, Card card, CancellationToken cancellationToken)
    {
        var message = CardMessages.Of(card);
        message.Id = messageId;
        try
        {
            await context.UpdateActivityAsync(message, cancellationToken);
            return true;
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, cancellationToken))
        {
            Log.NotReplaced(logger, exception.GetType().Name);
            return false;
        }
    }

    /// <summary>Replaces the pressed message; sends a new one when that one is gone.</summary>
    public async Task ReplaceOrSendAsync(ITurnContext context, Card card, CancellationToken cancellationToken)
    {
        if (!await ReplaceAsync(context, card, cancellationToken))
        {
            await context.SendActivityAsync(CardMessages.Of(card), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "A message could not be replaced: {Kind}.")]
        public static partial void NotReplaced(ILogger logger, string kind);
    }
}
