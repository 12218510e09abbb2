namespace VpBot.Dialogs.Requests;

/// <summary>The words in which the rules say what changes.</summary>
internal static class Changes
{
    public static Transition Applied(ContactRequest request, params IEnumerable<Effect> effects) =>
        new(TransitionOutcome.Applied, request with { Version = request.Version + 1, Outbox = [.. request.Outbox, .. effects] });

    public static Effect Tell(ContactRequest request, RequesterNews news) => new(EffectKind.TellRequester, request.Version + 1, News: news);

    public static IReadOnlyList<Effect> Neutralise(Offer offer) => [new Effect(EffectKind.NeutraliseCard, offer.Number, offer.Advisor, offer.MessageId)];

    /// <summary>Whoever had accepted may not make contact any more: their card empties, and a message says so.</summary>
    public static IReadOnlyList<Effect> LetGo(Offer offer) => [.. Neutralise(offer), new Effect(EffectKind.TellReleased, offer.Number, offer.Advisor)];

    public static ContactRequest Without(ContactRequest request, params ReadOnlySpan<EffectKind> kinds)
    {
        var dropped = kinds.ToArray();
        return request with { Outbox = [.. request.Outbox.Where(effect => !dropped.Contains(effect.Kind))] };
    }

    /// <summary>Without news that was not told yet and is no longer so, or is said by other news.</summary>
    public static ContactRequest Without(ContactRequest request, params ReadOnlySpan<RequesterNews> news)
    {
        var dropped = news.ToArray();
        return request with { Outbox = [.. request.Outbox.Where(effect => effect.News is not { } told || !dropped.Contains(told))] };
    }
}
