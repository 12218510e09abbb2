using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>What the employee is told without having asked: a new message says it, and the card before it points there.</summary>
public sealed class RequesterMessages(IMessenger messenger, IHandoffCards cards, IRosterReader rosters, RequestSecrets secrets, OtherAdvisors others, HandoffMetrics metrics)
{
    public async Task<EffectResult> TellAsync(StoredRequest stored, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (effect.News is not { } news || await secrets.RequesterAsync(stored, cancellationToken) is not { } requester)
        {
            return EffectResult.Done(effect);
        }

        // The card says where the request stands now, so also older news says who has it since.
        var concerns = stored.Request is { State: RequestState.Accepted, Offer: { } offer } ? offer.Advisor : effect.Advisor;
        var advisor = concerns is { } key ? (await rosters.CurrentAsync(cancellationToken)).Find(key) : null;
        var card = cards.News(stored.Request, news, advisor, requester, await others.AnyAsync(stored, cancellationToken));
        var older = stored.Request.NewsMessageId ?? requester.CardMessageId;
        var sent = await messenger.SendAsync(requester.Chat, card, cancellationToken);
        switch (sent.Outcome)
        {
            case DeliveryOutcome.Arrived:
                // The older card must not contradict the news; when it cannot be changed, the news is there all the same.
                await UpdateAsync(requester, older, cards.Superseded(requester.Language), cancellationToken);
                return EffectResult.Done(effect, sent.MessageId);
            case DeliveryOutcome.Unreachable:
                metrics.Untold();
                return EffectResult.Done(effect);
            case DeliveryOutcome.Unknown:
                // Saying it on the older card cannot say it twice.
                return await UpdateAsync(requester, older, card, cancellationToken)
                    ? EffectResult.Done(effect)
                    : EffectResult.Later(Retries.Unknown(now));
            default:
                return EffectResult.Later(Retries.Busy(sent, now));
        }
    }

    private async Task<bool> UpdateAsync(Requester requester, string? messageId, Card card, CancellationToken cancellationToken) =>
        messageId is not null && (await messenger.UpdateAsync(requester.Chat, messageId, card, cancellationToken)).Outcome is DeliveryOutcome.Arrived;
}
