using Microsoft.Bot.Builder;
using VpBot.Dialogs;
using VpBot.Dialogs.Cards;
using VpBot.Storage;

namespace VpBot.Conversations;

/// <summary>
/// Shows on every card of a request that it was withdrawn: the older ones would go on promising, and once the request is gone
/// nobody knows which they were.
/// </summary>
internal sealed class Withdrawals(OwnRequestCards own, CardUpdates updates)
{
    /// <summary>Runs a turn; when it withdraws, its answer comes also in place of the request's other cards.</summary>
    public async Task<Reply> ShowAsync(ITurnContext context, Press? press, Func<Task<Reply>> run, CancellationToken cancellationToken)
    {
        var older = press is { Verb: Verbs.RequestWithdraw } ? await OlderAsync(context, cancellationToken) : [];
        var reply = await run();
        foreach (var messageId in older)
        {
            await updates.ReplaceAsync(context, messageId, reply.Card, cancellationToken);
        }

        return reply;
    }

    /// <summary>Withdrawing does not depend on it.</summary>
    private async Task<IReadOnlyList<string>> OlderAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        try
        {
            var all = await own.FindAsync(context.TurnState.Get<Sender>()!.Who, cancellationToken);
            return [.. all.Where(messageId => messageId != context.Activity.ReplyToId)];
        }
        catch (Exception exception) when (StorageFailures.Is(exception, cancellationToken))
        {
            return [];
        }
    }
}
