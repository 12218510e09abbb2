using VpBot.Dialogs.Roster;
using static VpBot.Dialogs.Requests.Changes;

namespace VpBot.Dialogs.Requests;

/// <summary>The life of a contact request from accepting on: a moment for the first contact, handing over, a reminder, no contact after all.</summary>
internal static class AcceptedRules
{
    /// <summary>The request after something that happens only to an accepted one.</summary>
    public static Transition Apply(ContactRequest request, RequestEvent happened, DateTimeOffset now, RequestLimits limits) =>
        request is not { State: RequestState.Accepted, Offer: { } offer }
            ? NotNow(request)
            : happened switch
            {
                RequestEvent.Propose propose => Propose(request, offer, propose, now, limits),
                RequestEvent.AcceptProposal accept => Answer(request, offer, accept.Number, AppointmentState.Agreed, now),
                RequestEvent.RefuseProposal refuse => Answer(request, offer, refuse.Number, AppointmentState.Refused, now),
                RequestEvent.AskHandOver ask => AskHandOver(request, offer, ask),
                RequestEvent.AgreeHandOver agree when IsAsked(request, offer, agree.Number) => Release(request, offer, now),
                RequestEvent.RefuseHandOver refuse => RefuseHandOver(request, offer, refuse.Number),
                RequestEvent.NoContact => Release(request, offer, now),
                RequestEvent.AdvisorLeft left => Left(request, offer, left.Advisor),
                RequestEvent.ShowAgain show => ShowAgain(request, offer, show.Advisor),
                _ => NotNow(request),
            };

    /// <summary>What time does to an accepted request before it gets too old.</summary>
    public static Transition TimePasses(ContactRequest request, DateTimeOffset now)
    {
        var after = new Transition(TransitionOutcome.AlreadySo, request);
        if (request is { Appointment: { State: AppointmentState.Proposed } proposed, Offer: { } asked } && now >= proposed.At)
        {
            after = TellAdvisor(Without(request, RequesterNews.Proposed) with { Appointment = proposed with { State = AppointmentState.Unanswered } }, asked);
        }

        return after.Request.Offer is { } offer && RemindAt(after.Request) is { } remindAt && now >= remindAt && now < request.PromisedBy
            ? Applied(
                after.Request with { Offer = offer with { ContactReminded = true } },
                new Effect(EffectKind.RemindContact, offer.Number, offer.Advisor))
            : after;
    }

    /// <summary>The moments at which time does something to an accepted request.</summary>
    public static IEnumerable<DateTimeOffset> Moments(ContactRequest request, DateTimeOffset now)
    {
        if (request.Appointment is { State: AppointmentState.Proposed } proposed)
        {
            yield return proposed.At;
        }

        if (RemindAt(request) is { } remindAt && now < request.PromisedBy)
        {
            yield return remindAt;
        }
    }

    /// <summary>
    /// When the advisor is reminded of making contact: when they last start to work before the promise ends, and for whoever accepted
    /// after that halfway to its end; null for whoever was, and when a moment was arranged.
    /// </summary>
    private static DateTimeOffset? RemindAt(ContactRequest request) =>
        request is { AcceptedAt: { } accepted, Offer: { ContactReminded: false } offer, Appointment: not { Stands: true }, HandOver: not HandOver.Asked }
            ? offer.RemindContactAt > accepted ? offer.RemindContactAt : accepted + ((request.PromisedBy - accepted) / 2)
            : null;

    private static Transition Propose(ContactRequest request, Offer offer, RequestEvent.Propose propose, DateTimeOffset now, RequestLimits limits)
    {
        if (propose.Advisor != offer.Advisor)
        {
            return new(TransitionOutcome.NotYours, request);
        }

        if (request.Appointment is { } last && last.Number == propose.Number && last.At == propose.At)
        {
            return new(TransitionOutcome.AlreadySo, request);
        }

        return propose.Number != request.Proposals + 1 || propose.At <= now || propose.At >= RequestRules.EndOfLife(request, limits) || request.HandOver is HandOver.Asked
            ? NotNow(request)
            : Applied(
                Without(Without(request, RequesterNews.Proposed), EffectKind.TellAdvisor, EffectKind.RemindContact) with
                {
                    Appointment = new(propose.Number, propose.At),
                    Proposals = propose.Number,
                },
                Tell(request, RequesterNews.Proposed) with { Advisor = offer.Advisor });
    }

    private static Transition Answer(ContactRequest request, Offer offer, int number, AppointmentState answer, DateTimeOffset now)
    {
        if (request.Appointment is not { } appointment || appointment.Number != number)
        {
            return NotNow(request);
        }

        if (appointment.State == answer)
        {
            return new(TransitionOutcome.AlreadySo, request);
        }

        return appointment.Stands && now < appointment.At
            ? TellAdvisor(Without(request, RequesterNews.Proposed) with { Appointment = appointment with { State = answer } }, offer)
            : NotNow(request);
    }

    private static Transition AskHandOver(ContactRequest request, Offer offer, RequestEvent.AskHandOver ask) => request.HandOver switch
    {
        _ when ask.Advisor != offer.Advisor || ask.Number != offer.Number => new(TransitionOutcome.NotYours, request),
        not null => new(TransitionOutcome.AlreadySo, request),
        _ => Applied(
            Without(request, EffectKind.RemindContact) with { HandOver = HandOver.Asked },
            Tell(request, RequesterNews.HandOverAsked) with { Advisor = offer.Advisor }),
    };

    private static Transition RefuseHandOver(ContactRequest request, Offer offer, int number) => request.HandOver switch
    {
        HandOver.Refused when number == offer.Number => new(TransitionOutcome.AlreadySo, request),
        HandOver.Asked when number == offer.Number =>
            TellAdvisor(Without(request, RequesterNews.HandOverAsked) with { HandOver = HandOver.Refused }, offer),
        _ => NotNow(request),
    };

    private static bool IsAsked(ContactRequest request, Offer offer, int number) => request.HandOver is HandOver.Asked && number == offer.Number;

    /// <summary>The request looks for somebody else; what was promised, and when it was sent, stays as it was.</summary>
    private static Transition Release(ContactRequest request, Offer offer, DateTimeOffset now) => Applied(
        Without(request, EffectKind.RevealToAdvisor, EffectKind.TellAdvisor, EffectKind.RemindContact, EffectKind.TellRequester) with
        {
            State = RequestState.Waiting,
            Offer = null,
            AcceptedAt = null,
            ReleasedAt = now,
            Appointment = null,
            HandOver = null,
            Wish = request.Wish.Person is null ? request.Wish : AdvisorWish.Any,
            Tried = [.. request.Tried, offer.Advisor],
        },
        LetGo(offer));

    /// <summary>It is said once, with what was not told yet: the card says where the request stands when it is made.</summary>
    private static Transition Left(ContactRequest request, Offer offer, AdvisorKey advisor) =>
        advisor != offer.Advisor ? new(TransitionOutcome.NotYours, request)
        : offer.Left ? new(TransitionOutcome.AlreadySo, request)
        : Applied(
            Without(request, RequesterNews.Accepted, RequesterNews.Proposed, RequesterNews.HandOverAsked) with { Offer = offer with { Left = true } },
            Tell(request, RequesterNews.AdvisorLeft) with { Advisor = offer.Advisor });

    /// <summary>The card of the accepted request comes as a new message; the one before it says nothing any more.</summary>
    private static Transition ShowAgain(ContactRequest request, Offer offer, AdvisorKey advisor) =>
        advisor != offer.Advisor ? new(TransitionOutcome.NotYours, request)
        : request.Outbox.Any(effect => effect is { Kind: EffectKind.RevealToAdvisor, MessageId: null }) ? new(TransitionOutcome.AlreadySo, request)
        : Applied(Without(request, EffectKind.RevealToAdvisor), new Effect(EffectKind.RevealToAdvisor, request.Version + 1, offer.Advisor));

    /// <summary>What was not shown or told yet is so by the same card: it says where the request stands when it is made.</summary>
    private static Transition TellAdvisor(ContactRequest request, Offer offer) => Applied(
        Without(request, EffectKind.RevealToAdvisor, EffectKind.TellAdvisor, EffectKind.RemindContact),
        new Effect(EffectKind.RevealToAdvisor, request.Version + 1, offer.Advisor, offer.MessageId),
        new Effect(EffectKind.TellAdvisor, request.Version + 1, offer.Advisor));

    private static Transition NotNow(ContactRequest request) => new(TransitionOutcome.NotNow, request);
}
