using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>What advisors get: the offer, reminders, the accepted request, and in the end nothing.</summary>
public sealed class AdvisorMessages(
    IMessenger messenger,
    IHandoffCards cards,
    IRosterReader rosters,
    AdvisorStandings standings,
    IUnmetAdvisors unmet,
    IAdvisorRecords records,
    IAssignments assignments,
    RequestSecrets secrets,
    OtherAdvisors others,
    HandoffMetrics metrics)
{
    private const string DefaultLanguage = "nl";

    public async Task<EffectResult> OfferAsync(ContactRequest request, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await MailboxAsync(effect, cancellationToken) is not { Advisor: { } advisor } mailbox)
        {
            return new(new RequestEvent.AdvisorGone(effect.Advisor!), null);
        }

        var delivery = await SendAsync(mailbox, cards.Offer(request, advisor, await others.SeemAnyAsync(request, cancellationToken), mailbox.Language), cancellationToken);
        switch (delivery.Outcome)
        {
            case DeliveryOutcome.Arrived:
                metrics.Offered();
                break;
            case DeliveryOutcome.Unreachable:
                metrics.Unreachable();
                return new(new RequestEvent.CannotReach(advisor.Key, effect.Number), null);
        }

        return UntilArrived(effect, delivery, now);
    }

    /// <summary>The offer again as a new message, because an update moves nobody; the older card is neutralised as an effect of this one.</summary>
    public async Task<EffectResult> RemindAsync(ContactRequest request, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await MailboxAsync(effect, cancellationToken) is not { Advisor: { } advisor } mailbox)
        {
            return new(new RequestEvent.AdvisorGone(effect.Advisor!), null);
        }

        var delivery = await SendAsync(mailbox, cards.Offer(request, advisor, await others.SeemAnyAsync(request, cancellationToken), mailbox.Language), cancellationToken);
        return delivery.Outcome switch
        {
            DeliveryOutcome.Unreachable => new(new RequestEvent.CannotReach(advisor.Key, effect.Number), null),
            DeliveryOutcome.TryLater or DeliveryOutcome.MessageGone => EffectResult.Later(Retries.Busy(delivery, now)),

            // A reminder is not worth a repetition.
            _ => EffectResult.Done(effect, delivery.MessageId),
        };
    }

    public async Task<EffectResult> NeutraliseAsync(ContactRequest request, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = effect.Advisor!;
        if (request.Offer?.Advisor != key)
        {
            await assignments.RemoveAsync(key, request.Id, cancellationToken);
            standings.Change(key, AdvisorStandings.OneLess);
        }

        if (effect.MessageId is not { } messageId || await MailboxAsync(effect, cancellationToken) is not { Chat: { } chat } mailbox)
        {
            return EffectResult.Done(effect);
        }

        var delivery = await messenger.UpdateAsync(chat, messageId, cards.Over(mailbox.Language), cancellationToken);
        return delivery.Outcome is DeliveryOutcome.TryLater or DeliveryOutcome.Unknown
            ? EffectResult.Later(Retries.Busy(delivery, now))
            : EffectResult.Done(effect);
    }

    public async Task<EffectResult> RevealAsync(StoredRequest stored, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = stored.Request;
        if (request is not { State: RequestState.Accepted, Offer: { } offer } || offer.Advisor != effect.Advisor
            || await MailboxAsync(effect, cancellationToken) is not { Advisor: { } advisor } mailbox
            || await secrets.RequesterAsync(stored, cancellationToken) is not { } requester)
        {
            return EffectResult.Done(effect);
        }

        // Once more, full or not: the place was held before the offer, and this is what the advisor's list stands on from now on.
        await assignments.TakeAsync(advisor.Key, request.Id, int.MaxValue, offer.Since, cancellationToken);

        var card = cards.Accepted(request, requester, advisor, await others.SeemAnyAsync(request, cancellationToken), mailbox.Language);
        var delivery = effect.MessageId is { } messageId && mailbox.Chat is { } chat
            ? await messenger.UpdateAsync(chat, messageId, card, cancellationToken)
            : new Delivery(DeliveryOutcome.MessageGone);
        if (delivery.Outcome is DeliveryOutcome.Arrived)
        {
            return EffectResult.Done(effect, effect.MessageId);
        }

        if (delivery.Outcome is DeliveryOutcome.MessageGone)
        {
            delivery = await SendAsync(mailbox, card, cancellationToken);
        }

        // To whoever is not to be reached, the answer to pressing "accept" showed it already.
        return UntilArrived(effect, delivery, now);
    }

    /// <summary>News or a reminder without a name; it is not worth a repetition.</summary>
    public async Task<EffectResult> NoticeAsync(ContactRequest request, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request is not { State: RequestState.Accepted, Offer: { } offer } || offer.Advisor != effect.Advisor
            || await MailboxAsync(effect, cancellationToken) is not { Advisor: not null } mailbox)
        {
            return EffectResult.Done(effect);
        }

        var card = effect.Kind is EffectKind.TellAdvisor ? cards.AdvisorNews(request, mailbox.Language) : cards.ContactReminder(request, mailbox.Language);
        var delivery = await SendAsync(mailbox, card, cancellationToken);
        return delivery.Outcome is DeliveryOutcome.TryLater or DeliveryOutcome.MessageGone
            ? EffectResult.Later(Retries.Busy(delivery, now))
            : EffectResult.Done(effect);
    }

    /// <summary>Also for whoever left the roster. Twice is better than never: whoever does not read it may call somebody who withdrew.</summary>
    public async Task<EffectResult> ReleasedAsync(ContactRequest request, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mailbox = await MailboxAsync(effect, cancellationToken);
        return UntilArrived(effect, await SendAsync(mailbox, cards.Released(request, mailbox.Language), cancellationToken), now);
    }

    /// <summary>Greets an advisor.</summary>
    public async Task<Delivery> GreetAsync(Advisor advisor, CancellationToken cancellationToken)
    {
        var mailbox = await MailboxAsync(advisor.Key, cancellationToken);

        return await SendAsync(mailbox, cards.Welcome(advisor, mailbox.Language), cancellationToken);
    }

    /// <summary>Again, until it arrived or is sure not to.</summary>
    private static EffectResult UntilArrived(Effect effect, Delivery delivery, DateTimeOffset now) => delivery.Outcome switch
    {
        DeliveryOutcome.Arrived or DeliveryOutcome.Unreachable => EffectResult.Done(effect, delivery.MessageId),
        DeliveryOutcome.Unknown => EffectResult.Later(Retries.Unknown(now)),
        _ => EffectResult.Later(Retries.Busy(delivery, now)),
    };

    private async Task<Delivery> SendAsync(Mailbox mailbox, Card card, CancellationToken cancellationToken)
    {
        if (mailbox.Chat is not { } chat)
        {
            standings.Change(mailbox.Key, standing => standing with { Reachable = false });
            return new(DeliveryOutcome.Unreachable);
        }

        var delivery = await messenger.SendAsync(chat, card, cancellationToken);
        if (delivery is { Outcome: DeliveryOutcome.Arrived, ConversationId: { } conversation })
        {
            await records.MetAsync(mailbox.Key, chat with { ConversationId = conversation }, mailbox.Language, cancellationToken);
            standings.Learn(mailbox.Key, record => record with { Chat = chat with { ConversationId = conversation }, Language = mailbox.Language, Reachable = true });
        }
        else if (delivery.Outcome is DeliveryOutcome.Unreachable)
        {
            await records.SetReachableAsync(mailbox.Key, reachable: false, cancellationToken);
            standings.Change(mailbox.Key, standing => standing with { Reachable = false });
        }

        return delivery;
    }

    private ValueTask<Mailbox> MailboxAsync(Effect effect, CancellationToken cancellationToken) => MailboxAsync(effect.Advisor!, cancellationToken);

    private async ValueTask<Mailbox> MailboxAsync(AdvisorKey key, CancellationToken cancellationToken)
    {
        var advisor = (await rosters.CurrentAsync(cancellationToken)).Find(key);
        var record = await standings.RecordAsync(key, cancellationToken);

        return new(key, advisor, record?.Chat ?? (advisor is null ? null : unmet.AddressOf(advisor)), record?.Language ?? DefaultLanguage);
    }

    private sealed record Mailbox(AdvisorKey Key, Advisor? Advisor, ChatAddress? Chat, string Language);
}
