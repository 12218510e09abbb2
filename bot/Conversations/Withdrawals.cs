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
    private static readonly Task<IReadOnlyList<string>> None = Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The messages of a request that is about to be withdrawn, other than the pressed one; none for any other press.</summary>
    public Task<IReadOnlyList<string>> OlderAsync(ITurnContext context, Press? press, CancellationToken cancellationToken) =>
        press is { Verb: Verbs.RequestWithdraw } ? FindAsync(context, cancellationToken) : None;

    /// <summary>Puts the answer in the place of each.</summary>
    public async Task ShowAsync(ITurnContext context, IReadOnlyList<string> messages, Reply reply, CancellationToken cancellationToken)
    {
        foreach (var messageId in messages)
        {
            await updates.ReplaceAsync(context, messageId, reply.Card, cancellationToken);
        }
    }

    /// <summary>Withdrawing does not depend on it.</summary>
    private async Task<IReadOnlyList<string>> FindAsync(ITurnContext context, CancellationToken cancellationToken)
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
