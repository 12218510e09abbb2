using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>What the employee is told without having asked: their card is brought up to date, and a message says so.</summary>
public sealed class RequesterMessages(IMessenger messenger, IHandoffCards cards, IRosterReader rosters, RequestSecrets secrets, HandoffMetrics metrics)
{
    public async Task<EffectResult> TellAsync(StoredRequest stored, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (effect.News is not { } news || await secrets.RequesterAsync(stored, cancellationToken) is not { } requester)
        {
            return EffectResult.Done(effect);
        }

        var advisor = effect.Advisor is { } key ? (await rosters.CurrentAsync(cancellationToken)).Find(key) : null;
        var card = cards.News(stored.Request, news, advisor, requester.Language);
        var updated = requester.CardMessageId is { } messageId
            ? await messenger.UpdateAsync(requester.Chat, messageId, card, cancellationToken)
            : new Delivery(DeliveryOutcome.MessageGone);
        if (updated.Outcome is DeliveryOutcome.TryLater or DeliveryOutcome.Unknown)
        {
            return EffectResult.Later(Retries.Busy(updated, now));
        }

        var sent = await messenger.SendAsync(requester.Chat, card, cancellationToken);
        switch (sent.Outcome)
        {
            case DeliveryOutcome.Unreachable:
                metrics.Untold();
                return EffectResult.Done(effect);
            case DeliveryOutcome.TryLater or DeliveryOutcome.MessageGone:
                return EffectResult.Later(Retries.Busy(sent, now));

            // Their card says it already; only without one is it worth saying twice.
            case DeliveryOutcome.Unknown when updated.Outcome is not DeliveryOutcome.Arrived:
                return EffectResult.Later(Retries.Unknown(now));
            default:
                return EffectResult.Done(effect, sent.MessageId);
        }
    }
}
