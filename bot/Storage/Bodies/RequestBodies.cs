using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Storage.Bodies;

/// <summary>Requests to stored bodies and back. Instants are stored in UTC.</summary>
internal static class RequestBodies
{
    internal static readonly StoredNames<RequestState> States = new(
        (RequestState.Waiting, "waiting"),
        (RequestState.Offered, "offered"),
        (RequestState.Accepted, "accepted"),
        (RequestState.Closed, "closed"),
        (RequestState.Withdrawn, "withdrawn"),
        (RequestState.Exhausted, "exhausted"));

    internal static readonly StoredNames<ExhaustedReason> Reasons = new(
        (ExhaustedReason.NobodyLeft, "nobodyLeft"),
        (ExhaustedReason.ChosenCannot, "chosenCannot"),
        (ExhaustedReason.NobodyNow, "nobodyNow"),
        (ExhaustedReason.NobodyThen, "nobodyThen"));

    internal static readonly StoredNames<EffectKind> Effects = new(
        (EffectKind.SendOffer, "sendOffer"),
        (EffectKind.RemindOffer, "remindOffer"),
        (EffectKind.NeutraliseCard, "neutraliseCard"),
        (EffectKind.RevealToAdvisor, "revealToAdvisor"),
        (EffectKind.TellAdvisor, "tellAdvisor"),
        (EffectKind.TellReleased, "tellReleased"),
        (EffectKind.RemindContact, "remindContact"),
        (EffectKind.TellRequester, "tellRequester"),
        (EffectKind.ForgetRequester, "forgetRequester"),
        (EffectKind.DestroyKey, "destroyKey"));

    internal static readonly StoredNames<RequesterNews> News = new(
        (RequesterNews.Accepted, "accepted"),
        (RequesterNews.Proposed, "proposed"),
        (RequesterNews.HandOverAsked, "handOverAsked"),
        (RequesterNews.ChosenCannot, "chosenCannot"),
        (RequesterNews.NobodyLeft, "nobodyLeft"),
        (RequesterNews.PromiseMissed, "promiseMissed"),
        (RequesterNews.Closed, "closed"),
        (RequesterNews.Lapsed, "lapsed"),
        (RequesterNews.NobodyThen, "nobodyThen"),
        (RequesterNews.AdvisorLeft, "advisorLeft"));

    internal static readonly StoredNames<AppointmentState> Appointments = new(
        (AppointmentState.Proposed, "proposed"),
        (AppointmentState.Agreed, "agreed"),
        (AppointmentState.Refused, "refused"),
        (AppointmentState.Unanswered, "unanswered"));

    internal static readonly StoredNames<HandOver> HandOvers = new(
        (HandOver.Asked, "asked"),
        (HandOver.Refused, "refused"));

    internal static RequestBody Of(ContactRequest request) => new()
    {
        V = RequestBody.CurrentVersion,
        Code = request.Code,
        State = States.Of(request.State),
        Version = request.Version,
        Wish = request.Wish.ToString(),
        Channel = AdvisorBodies.Channels.Of(request.Channel),
        Times = request.Times.Count > 0 ? string.Join(',', request.Times) : null,
        Language = request.Language,
        MayLeaveMessage = request.MayLeaveMessage,
        SentAt = request.SentAt.ToUniversalTime(),
        PromisedDay = request.PromisedDay,
        PromisedBy = request.PromisedBy.ToUniversalTime(),
        PromiseMissedTold = request.PromiseMissedTold,
        Offer = request.Offer is { } offer ? Of(offer) : null,
        Offers = request.Offers,
        Tried = request.Tried.Count > 0 ? [.. request.Tried.Select(advisor => advisor.Value)] : null,
        Exhausted = Reasons.Of(request.Exhausted),
        AcceptedAt = request.AcceptedAt?.ToUniversalTime(),
        ReleasedAt = request.ReleasedAt?.ToUniversalTime(),
        Appointment = request.Appointment is { } appointment ? new(appointment.Number, appointment.At.ToUniversalTime(), Appointments.Of(appointment.State)) : null,
        Proposals = request.Proposals > 0 ? request.Proposals : null,
        HandOver = HandOvers.Of(request.HandOver),
        LimitsVersion = request.LimitsVersion,
        NewsMessageId = request.NewsMessageId,
        EndedAt = request.EndedAt?.ToUniversalTime(),
        Outbox = request.Outbox.Count > 0 ? [.. request.Outbox.Select(Of)] : null,
        Claim = request.Claim is { } claim ? new(claim.By, claim.Until.ToUniversalTime()) : null,
    };

    internal static ContactRequest Read(RequestId id, RequestBody body) => new()
    {
        Id = id,
        Code = body.Code,
        State = States.Read(body.State),
        Version = body.Version,
        Wish = AdvisorWish.Parse(body.Wish),
        Channel = AdvisorBodies.Channels.Read(body.Channel),
        Times = [.. (body.Times?.Split(',') ?? []).Select(ReadPart)],
        Language = body.Language,
        MayLeaveMessage = body.MayLeaveMessage,
        SentAt = body.SentAt,
        PromisedDay = body.PromisedDay,
        PromisedBy = body.PromisedBy,
        PromiseMissedTold = body.PromiseMissedTold,
        Offer = body.Offer is { } offer ? Read(offer) : null,
        Offers = body.Offers,
        Tried = [.. (body.Tried ?? []).Select(advisor => new AdvisorKey(advisor))],
        Exhausted = Reasons.ReadOptional(body.Exhausted),
        AcceptedAt = body.AcceptedAt,
        ReleasedAt = body.ReleasedAt,
        Appointment = body.Appointment is { } appointment ? new(appointment.Number, appointment.At, Appointments.Read(appointment.State)) : null,
        Proposals = body.Proposals ?? 0,
        HandOver = HandOvers.ReadOptional(body.HandOver),
        LimitsVersion = body.LimitsVersion,
        NewsMessageId = body.NewsMessageId,
        EndedAt = body.EndedAt,
        Outbox = [.. (body.Outbox ?? []).Select(Read)],
        Claim = body.Claim is { } claim ? new(claim.By, claim.Until) : null,
    };

    private static OfferBody Of(Offer offer) => new(
        offer.Number,
        offer.Advisor.Value,
        offer.Since.ToUniversalTime(),
        offer.RemindAt.ToUniversalTime(),
        offer.ExpiresAt.ToUniversalTime(),
        offer.MessageId,
        offer.Reminded,
        offer.RemindContactAt?.ToUniversalTime(),
        offer.ContactReminded ? true : null,
        offer.Left ? true : null);

    private static Offer Read(OfferBody body) =>
        new(body.Number, new(body.Advisor), body.Since, body.RemindAt, body.ExpiresAt, body.MessageId, body.Reminded)
        {
            RemindContactAt = body.RemindContactAt,
            ContactReminded = body.ContactReminded == true,
            Left = body.Left == true,
        };

    private static EffectBody Of(Effect effect) =>
        new(Effects.Of(effect.Kind), effect.Number, effect.Advisor?.Value, effect.MessageId, News.Of(effect.News));

    private static Effect Read(EffectBody body) => new(
        Effects.Read(body.Kind), body.Number, body.Advisor is { } advisor ? new AdvisorKey(advisor) : null, body.MessageId, News.ReadOptional(body.News));

    private static DayPart ReadPart(string text) => DayPart.Parse(text) ?? throw new StoredFormatException("A stored part of a day cannot be read.");
}
