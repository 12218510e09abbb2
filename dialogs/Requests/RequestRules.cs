using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;
using static VpBot.Dialogs.Requests.Changes;

namespace VpBot.Dialogs.Requests;

/// <summary>
/// The life of a contact request: one pure function from a request, an event and the time to the request after it.
/// An event that does not fit is a value, never an exception.
/// </summary>
public static class RequestRules
{
    /// <summary>The request after an event.</summary>
    /// <param name="request">The request as stored.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">How long things last.</param>
    public static Transition Apply(ContactRequest request, RequestEvent happened, DateTimeOffset now, RequestLimits limits) => happened switch
    {
        RequestEvent.Done done => OutboxRules.Strike(request, done),
        RequestEvent.Withdraw => Withdraw(request, now),
        _ when !request.IsOpen => AfterTheEnd(request, happened, now, limits),
        RequestEvent.OfferTo offer => OfferTo(request, offer, now),
        RequestEvent.NobodyFits nobody => NobodyFits(request, nobody),
        RequestEvent.Accept accept => Accept(request, accept, now),
        RequestEvent.Decline decline => Decline(request, decline),
        RequestEvent.CannotReach unreachable => CannotReach(request, unreachable),
        RequestEvent.AdvisorGone gone => AdvisorGone(request, gone.Advisor),
        RequestEvent.TimePasses => TimePasses(request, now, limits),
        RequestEvent.AskSomebodyElse => AskSomebodyElse(request),
        RequestEvent.ChooseTimes choose => ChooseTimes(request, choose.Times),
        RequestEvent.Close close => Close(request, close.Advisor, now),
        _ => AcceptedRules.Apply(request, happened, now, limits),
    };

    /// <summary>When somebody should look at this request next; not after <paramref name="now"/> when something is waiting to be carried out.</summary>
    public static DateTimeOffset NextLook(ContactRequest request, DateTimeOffset now, RequestLimits limits)
    {
        if (request.Outbox.Count > 0 || request.State is RequestState.Waiting)
        {
            return now;
        }

        if (request.EndedAt is { } ended)
        {
            return ended + limits.RemoveAfterEnd;
        }

        var moments = new List<DateTimeOffset> { EndOfLife(request, limits) };
        if (request is { State: RequestState.Offered, Offer: { } offer })
        {
            moments.Add(offer.Reminded ? offer.ExpiresAt : offer.RemindAt);
        }

        if (request is { State: RequestState.Exhausted, LooksForSomebody: true })
        {
            moments.Add(now + limits.AskAgain);
        }

        if (!request.PromiseMissedTold && request.State is not RequestState.Accepted)
        {
            moments.Add(request.PromisedBy);
        }

        moments.AddRange(AcceptedRules.Moments(request, now));
        return moments.Min();
    }

    /// <summary>When the request is removed if nothing more happens to it.</summary>
    public static DateTimeOffset EndOfLife(ContactRequest request, RequestLimits limits) =>
        request is { State: RequestState.Accepted, AcceptedAt: { } accepted } ? accepted + limits.Accepted : (request.ReleasedAt ?? request.SentAt) + limits.Open;

    private static Transition OfferTo(ContactRequest request, RequestEvent.OfferTo offer, DateTimeOffset now)
    {
        if (!request.LooksForSomebody || request.Tried.Contains(offer.Advisor))
        {
            return new(TransitionOutcome.NotNow, request);
        }

        var number = request.Offers + 1;
        return Applied(Without(request, RequesterNews.NobodyLeft, RequesterNews.NobodyThen) with
        {
            State = RequestState.Offered,
            Exhausted = null,
            Offers = number,
            Offer = new Offer(number, offer.Advisor, now, offer.RemindAt, offer.ExpiresAt) { RemindContactAt = offer.RemindContactAt },
        }, new Effect(EffectKind.SendOffer, number, offer.Advisor));
    }

    private static Transition NobodyFits(ContactRequest request, RequestEvent.NobodyFits nobody) => (request.State, request.Exhausted) switch
    {
        (RequestState.Waiting, _) when nobody.SomebodyLater => Applied(Exhausted(request, ExhaustedReason.NobodyNow)),
        (RequestState.Waiting, _) or (RequestState.Exhausted, ExhaustedReason.NobodyNow or ExhaustedReason.NobodyLeft) when nobody.OtherTimes =>
            Exhausted(request, ExhaustedReason.NobodyThen, RequesterNews.NobodyThen),

        // Nobody but the chosen person was looked for: the employee decides whether anybody else may be.
        (RequestState.Waiting, _) or (RequestState.Exhausted, ExhaustedReason.NobodyNow) when !nobody.SomebodyLater => request.Wish.Person is null
            ? Exhausted(request, ExhaustedReason.NobodyLeft, RequesterNews.NobodyLeft)
            : Exhausted(request, ExhaustedReason.ChosenCannot, RequesterNews.ChosenCannot),
        (RequestState.Exhausted, _) => new(TransitionOutcome.AlreadySo, request),
        _ => new(TransitionOutcome.NotNow, request),
    };

    private static ContactRequest Exhausted(ContactRequest request, ExhaustedReason reason) => request with { State = RequestState.Exhausted, Exhausted = reason };

    /// <summary>One message says why, and that the promise was missed when that was not told yet.</summary>
    private static Transition Exhausted(ContactRequest request, ExhaustedReason reason, RequesterNews news) =>
        Applied(Exhausted(Without(request, RequesterNews.PromiseMissed, RequesterNews.NobodyLeft), reason), Tell(request, news));

    private static Transition Accept(ContactRequest request, RequestEvent.Accept accept, DateTimeOffset now)
    {
        if (request.Offer is not { } offer || offer.Advisor != accept.Advisor || offer.Number != accept.Number)
        {
            return new(TransitionOutcome.NotYours, request);
        }

        if (request.State is RequestState.Accepted)
        {
            return new(TransitionOutcome.AlreadySo, request);
        }

        return Applied(
            Without(request, EffectKind.SendOffer, EffectKind.RemindOffer) with { State = RequestState.Accepted, AcceptedAt = now },
            Tell(request, RequesterNews.Accepted) with { Advisor = accept.Advisor },
            new Effect(EffectKind.RevealToAdvisor, offer.Number, offer.Advisor, offer.MessageId));
    }

    private static Transition Decline(ContactRequest request, RequestEvent.Decline decline) =>
        OpenOffer(request, decline.Advisor, decline.Number) is { } offer
            ? EndOffer(request, offer)
            : new(request.Tried.Contains(decline.Advisor) ? TransitionOutcome.AlreadySo : TransitionOutcome.NotYours, request);

    /// <summary>Whoever passed or stayed silent is not asked again; whoever could not be asked, because they were gone or not to be reached, may be.</summary>
    private static Transition EndOffer(ContactRequest request, Offer offer, bool wasAsked = true)
    {
        var free = Without(request, EffectKind.SendOffer, EffectKind.RemindOffer) with
        {
            Offer = null,
            Tried = wasAsked ? [.. request.Tried, offer.Advisor] : request.Tried,
        };
        var neutral = Neutralise(offer);
        return request.Wish.Person == offer.Advisor
            ? Applied(Exhausted(Without(free, RequesterNews.PromiseMissed), ExhaustedReason.ChosenCannot), [.. neutral, Tell(request, RequesterNews.ChosenCannot)])
            : Applied(free with { State = RequestState.Waiting }, neutral);
    }

    private static Transition AdvisorGone(ContactRequest request, AdvisorKey advisor) =>
        request is { State: RequestState.Offered, Offer: { } offer } && offer.Advisor == advisor
            ? EndOffer(request, offer, wasAsked: false)
            : new(TransitionOutcome.NotNow, request);

    private static Transition CannotReach(ContactRequest request, RequestEvent.CannotReach unreachable) =>
        OpenOffer(request, unreachable.Advisor, unreachable.Number) is { } offer
            ? EndOffer(request, offer, wasAsked: false)
            : new(TransitionOutcome.NotYours, request);

    /// <summary>The offer of this number when it is this advisor's and still open; null otherwise.</summary>
    private static Offer? OpenOffer(ContactRequest request, AdvisorKey advisor, int number) =>
        request is { State: RequestState.Offered, Offer: { } offer } && offer.Advisor == advisor && offer.Number == number ? offer : null;

    private static Transition TimePasses(ContactRequest request, DateTimeOffset now, RequestLimits limits)
    {
        if (now >= EndOfLife(request, limits))
        {
            return End(request, RequestState.Closed, now, Tell(request, RequesterNews.Lapsed));
        }

        var after = new Transition(TransitionOutcome.AlreadySo, request);
        if (!request.PromiseMissedTold && request.State is not RequestState.Accepted && now >= request.PromisedBy)
        {
            after = Applied(request with { PromiseMissedTold = true }, Tell(request, RequesterNews.PromiseMissed));
        }

        if (after.Request.State is RequestState.Accepted)
        {
            return AcceptedRules.TimePasses(request, now);
        }

        if (after.Request is { State: RequestState.Offered, Offer: { } offer })
        {
            if (now >= offer.ExpiresAt)
            {
                return EndOffer(after.Request, offer);
            }

            if (now >= offer.RemindAt && !offer.Reminded)
            {
                // An offer that is still under way needs no reminder: it is about to arrive.
                var underWay = after.Request.Outbox.Any(effect => effect.Kind is EffectKind.SendOffer);
                return Applied(
                    after.Request with { Offer = offer with { Reminded = true } },
                    underWay ? [] : [new Effect(EffectKind.RemindOffer, offer.Number, offer.Advisor, offer.MessageId)]);
            }
        }

        return after;
    }

    private static Transition AskSomebodyElse(ContactRequest request) => request switch
    {
        { State: RequestState.Exhausted, Wish.Person: not null } =>
            Applied(Without(request, RequesterNews.NobodyThen) with { State = RequestState.Waiting, Exhausted = null, Wish = AdvisorWish.Any }),
        { State: RequestState.Waiting or RequestState.Offered, Wish.Person: null } => new(TransitionOutcome.AlreadySo, request),
        _ => new(TransitionOutcome.NotNow, request),
    };

    private static Transition ChooseTimes(ContactRequest request, IReadOnlyList<DayPart> times) => request switch
    {
        { Exhausted: ExhaustedReason.NobodyThen } =>
            Applied(Without(request, RequesterNews.NobodyThen) with { State = RequestState.Waiting, Exhausted = null, Times = times }),
        { State: RequestState.Waiting or RequestState.Offered } when request.Times.SequenceEqual(times) => new(TransitionOutcome.AlreadySo, request),
        _ => new(TransitionOutcome.NotNow, request),
    };

    private static Transition Close(ContactRequest request, AdvisorKey? advisor, DateTimeOffset now)
    {
        if (request is not { State: RequestState.Accepted, Offer: { } offer })
        {
            return new(TransitionOutcome.NotNow, request);
        }

        if (advisor is { } by && by != offer.Advisor)
        {
            return new(TransitionOutcome.NotYours, request);
        }

        return advisor is null
            ? End(request, RequestState.Closed, now)
            : End(request, RequestState.Closed, now, Tell(request, RequesterNews.Closed));
    }

    private static Transition Withdraw(ContactRequest request, DateTimeOffset now) => request.IsOpen
        ? End(request, RequestState.Withdrawn, now)
        : new(TransitionOutcome.AlreadySo, request);

    private static Transition AfterTheEnd(ContactRequest request, RequestEvent happened, DateTimeOffset now, RequestLimits limits) => happened switch
    {
        RequestEvent.TimePasses => GiveUp(request, now, limits),
        RequestEvent.Accept or RequestEvent.Decline => new(TransitionOutcome.NotYours, request),
        RequestEvent.Close => new(TransitionOutcome.AlreadySo, request),
        _ => new(TransitionOutcome.NotNow, request),
    };

    /// <summary>What could not be said by the time that the request is removed stays unsaid: nothing may keep the key alive longer.</summary>
    private static Transition GiveUp(ContactRequest request, DateTimeOffset now, RequestLimits limits)
    {
        var left = request.Outbox.Where(effect => effect.Kind is EffectKind.ForgetRequester or EffectKind.DestroyKey).ToList();

        return now < request.EndedAt + limits.RemoveAfterEnd || left.Count == request.Outbox.Count
            ? new(TransitionOutcome.AlreadySo, request)
            : new(TransitionOutcome.Applied, request with { Outbox = left });
    }

    /// <summary>Nothing is left to do but what frees the person and destroys the key; the employee is told first, while the key exists.</summary>
    private static Transition End(ContactRequest request, RequestState state, DateTimeOffset now, params IEnumerable<Effect> tell) => Applied(
        request with
        {
            State = state,
            EndedAt = now,
            Offer = null,
            Exhausted = null,
            Appointment = null,
            HandOver = null,
            Outbox = [.. request.Outbox.Where(effect => effect.Kind is EffectKind.NeutraliseCard or EffectKind.TellReleased)],
        },
        [
            .. tell,
            new Effect(EffectKind.ForgetRequester, 0),
            new Effect(EffectKind.DestroyKey, 0),
            .. request.Offer is not { } offer ? [] : state is RequestState.Withdrawn && request.State is RequestState.Accepted ? LetGo(offer) : Neutralise(offer),
        ]);
}
