namespace VpBot.Dialogs.Requests;

/// <summary>What carrying out an effect changes about a request.</summary>
internal static class OutboxRules
{
    /// <summary>Takes what was carried out from the outbox, and takes down which message an advisor or the employee now has.</summary>
    public static Transition Strike(ContactRequest request, RequestEvent.Done done)
    {
        var left = request.Outbox.Where(effect => effect.Id != done.Effect.Id).ToList();
        var struck = left.Count == request.Outbox.Count ? request : request with { Outbox = left };
        var after = done switch
        {
            { MessageId: { } messageId, Effect: { Advisor: not null, Kind: EffectKind.SendOffer or EffectKind.RemindOffer or EffectKind.RevealToAdvisor } } => Holding(struck, done.Effect, messageId),
            { MessageId: { } messageId, Effect.Kind: EffectKind.TellRequester } when messageId != request.NewsMessageId => struck with { NewsMessageId = messageId },
            _ => struck,
        };

        return new(ReferenceEquals(after, request) ? TransitionOutcome.AlreadySo : TransitionOutcome.Applied, after);
    }

    /// <summary>An advisor got a message: it is the card of their offer, or it is one too many and says nothing any more.</summary>
    private static ContactRequest Holding(ContactRequest request, Effect carriedOut, string messageId)
    {
        if (request.Offer is not { } offer || !Concerns(carriedOut, offer))
        {
            return Neutralised(request, carriedOut, messageId);
        }

        if (offer.MessageId == messageId)
        {
            return request;
        }

        var replaces = offer.MessageId is null || carriedOut.Kind is EffectKind.RevealToAdvisor
            || (carriedOut.Kind is EffectKind.RemindOffer && request.State is RequestState.Offered);
        if (!replaces)
        {
            return Neutralised(request, carriedOut, messageId);
        }

        var holding = request with
        {
            Offer = offer with { MessageId = messageId },
            Outbox = [.. request.Outbox.Select(effect => effect.Kind is EffectKind.RemindOffer or EffectKind.RevealToAdvisor ? effect with { MessageId = messageId } : effect)],
        };
        return offer.MessageId is { } older ? Neutralised(holding, carriedOut, older) : holding;
    }

    /// <summary>An advisor who was away for a moment may have a later offer of the same request; a card that is brought up to date has a number of its own, and whoever accepted gets no later offer.</summary>
    private static bool Concerns(Effect carriedOut, Offer offer) =>
        offer.Advisor == carriedOut.Advisor && (carriedOut.Kind is EffectKind.RevealToAdvisor || carriedOut.Number == offer.Number);

    private static ContactRequest Neutralised(ContactRequest request, Effect carriedOut, string messageId)
    {
        var neutralise = new Effect(EffectKind.NeutraliseCard, carriedOut.Number, carriedOut.Advisor, messageId);

        return request.Outbox.Any(effect => effect.Id == neutralise.Id)
            ? request
            : request with { Outbox = [.. request.Outbox, neutralise] };
    }
}
