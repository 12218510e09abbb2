using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Requests;

/// <summary>Requests in the states that tests start from: sent at <see cref="Sent"/>, offered to Anna, then to Bram.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Sent = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Moment = Sent.AddDays(1);
    public static readonly DayPart Tomorrow = new(new DateOnly(2026, 11, 24), PartOfDay.Morning);
    public static readonly AdvisorKey Anna = new("anna");
    public static readonly AdvisorKey Bram = new("bram");
    public static readonly AdvisorKey Cees = new("cees");

    public static RequestLimits Limits => RequestLimits.Default;

    public static ContactRequest Request(AdvisorWish wish = default) => new()
    {
        Id = new RequestId("aaaaaaaaaaaaaaaaaaaaaaaaaa"),
        Code = "MAAN-482",
        State = RequestState.Waiting,
        Wish = wish,
        Channel = ContactChannel.TeamsChat,
        Language = "nl",
        SentAt = Sent,
        PromisedDay = new DateOnly(2026, 11, 25),
        PromisedBy = Sent.AddHours(62),
    };

    public static RequestEvent.OfferTo OfferTo(AdvisorKey advisor, DateTimeOffset? at = null) =>
        new(advisor, (at ?? Sent).AddHours(2), (at ?? Sent).AddHours(4), Sent.AddHours(48));

    public static ContactRequest After(this ContactRequest request, params ReadOnlySpan<RequestEvent> events)
    {
        foreach (var happened in events)
        {
            var transition = RequestRules.Apply(request, happened, Sent, Limits);
            transition.Outcome.ShouldBe(TransitionOutcome.Applied, happened.ToString());
            request = transition.Request;
        }

        return request;
    }

    public static ContactRequest At(this ContactRequest request, DateTimeOffset now) =>
        RequestRules.Apply(request, new RequestEvent.TimePasses(), now, Limits).Request;

    public static ContactRequest Offered(AdvisorWish wish = default) => Request(wish).After(OfferTo(Anna));

    public static ContactRequest Accepted(AdvisorWish wish = default) => Offered(wish).After(new RequestEvent.Accept(Anna, 1));

    /// <summary>Accepted by Anna, who proposed the first moment.</summary>
    public static ContactRequest Proposed() => Accepted().After(new RequestEvent.Propose(Anna, 1, Moment));

    /// <summary>Accepted by Anna, who asked to hand over.</summary>
    public static ContactRequest HandingOver() => Accepted().After(new RequestEvent.AskHandOver(Anna, 1));

    public static ContactRequest Everything(this ContactRequest request) => request with { Outbox = [] };
}
