using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>What an advisor sees of a request: a code, how and when; who asked only after accepting.</summary>
public static class OfferCards
{
    /// <summary>The offer: nothing on it says who asks.</summary>
    public static Card Offer(ContactRequest request, Offer offer, Advisor advisor, WorkingCalendar calendar, ICardTokens tokens, DateTimeOffset now, bool hasOthers)
    {
        var token = tokens.Sign(Subject.Offer(request.Id, offer.Number).ToString());
        return CardShell.Make(
            CardNames.Offer,
            Words.Offer_Heading,
            [
                Element.Paragraph(offer.Reminded ? Words.Offer_Reminder : Words.Offer_Text),
                Element.Facts(
                [
                    (Words.Offer_Code, request.Code),
                    .. Wanted(request),
                    (Words.Offer_Until, Spoken.AtStart(Spoken.Moment(offer.ExpiresAt, calendar.TimeZone))),
                ]),
                .. OnAnotherClock(advisor, calendar, now),
                Element.Paragraph(hasOthers ? Words.Offer_Pass : Words.Offer_PassLast),
            ],
            [
                Button.Press(Verbs.OfferAccept, Words.Offer_Button_Accept, token, withInputs: false, primary: true),
                Button.Press(Verbs.OfferDecline, Words.Offer_Button_Decline, token, withInputs: false),
            ],
            new CardFoot(Again: Verbs.AdvisorRequests, Token: token));
    }

    /// <summary>What is left of an offer that passed: nothing that says whose it was.</summary>
    public static Card Over(bool declined = false) => CardShell.Make(
        CardNames.OfferOver,
        Words.OfferOver_Heading,
        [Element.Paragraph(declined ? Words.OfferOver_Declined : Words.OfferOver_Text)],
        [Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Requests, withInputs: false)],
        new CardFoot(Home: true, Again: Verbs.AdvisorRequests));

    /// <summary>After accepting: who, how, when it is safe, the way to chat or call, what was arranged and what can be done next.</summary>
    public static Card Accepted(ContactRequest request, Requester requester, Advisor advisor, WorkingCalendar calendar, ICardTokens tokens, DateTimeOffset now, bool hasOthers)
    {
        var number = request.Offer?.Number ?? 0;
        var token = tokens.Sign(Subject.Offer(request.Id, number).ToString());
        var proposal = tokens.Sign(Subject.Proposal(request.Id, request.Proposals + 1).ToString());
        return CardShell.Make(
            CardNames.OfferAccepted,
            Words.OfferAccepted_Heading,
            [
                .. Standing(request, calendar, now, hasOthers).Select(text => Element.Paragraph(text)),
                Element.Facts(Details(request, requester)),
                .. request.Times.Count > 0 || request.Appointment is not null ? OnAnotherClock(advisor, calendar, now) : [],
                Element.Paragraph(Words.OfferAccepted_Text2),
                .. Element.Buttons(
                [
                    .. Links(request, requester),
                    .. request.Appointment is { State: AppointmentState.Agreed } agreed ? new[] { AppointmentLink.Button(agreed) } : [],
                    .. request.HandOver is HandOver.Asked ? [] : new[] { Button.Press(Verbs.OfferPropose, Words.Offer_Button_Propose, proposal, withInputs: false) },
                    .. request.HandOver is null ? new[] { Button.Press(Verbs.OfferHandOver, Words.Offer_Button_HandOver, token, withInputs: false) } : [],
                ]),
                Element.Choices("outcome", Words.Offer_Outcome,
                [
                    (ContactOutcome, Words.Offer_Outcome_Contact),
                    (NoContactOutcome, Words.Offer_Outcome_NoContact),
                    (ReferredOutcome, Words.Offer_Outcome_Referred),
                ], compact: true, placeholder: Words.Offer_Outcome_Hint),
            ],
            [Button.Press(Verbs.RequestClose, Words.Offer_Button_Close, token)],
            new CardFoot(Home: true, Again: Verbs.AdvisorRequests, Token: token));
    }

    /// <summary>How it went, as the advisor chose when closing; null when they chose nothing.</summary>
    public static ClosingReason? OutcomeOf(Press press) => press["outcome"] switch
    {
        ContactOutcome => ClosingReason.Contact,
        NoContactOutcome => ClosingReason.NoContact,
        ReferredOutcome => ClosingReason.Referred,
        _ => null,
    };

    /// <summary>After closing.</summary>
    public static Card Closed() => CardShell.Make(
        CardNames.OfferOver,
        Words.OfferClosed_Heading,
        [Element.Paragraph(Words.OfferClosed_Text)],
        [Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Requests, withInputs: false)],
        new CardFoot(Home: true, Again: Verbs.AdvisorRequests));

    private const string ContactOutcome = "contact";
    private const string NoContactOutcome = "nocontact";
    private const string ReferredOutcome = "referred";

    /// <summary>What stands now: what was arranged, or by when contact was promised.</summary>
    private static IEnumerable<string> Standing(ContactRequest request, WorkingCalendar calendar, DateTimeOffset now, bool hasOthers)
    {
        yield return request.Appointment is { } appointment
            ? (appointment.State switch
            {
                AppointmentState.Proposed => Words.OfferAccepted_Proposed,
                AppointmentState.Agreed => Words.OfferAccepted_Agreed,
                AppointmentState.Refused => Words.OfferAccepted_Refused,
                _ => Words.OfferAccepted_Unanswered,
            }).With(Spoken.Moment(appointment.At, calendar.TimeZone))
            : now < request.PromisedBy ? Words.OfferAccepted_Text1.With(Spoken.Day(request.PromisedDay)) : Words.OfferAccepted_Late;
        if (request.HandOver is { } handOver)
        {
            yield return handOver is HandOver.Asked ? Words.OfferAccepted_HandOverAsked : Words.OfferAccepted_HandOverRefused;
        }
        else if (!hasOthers)
        {
            yield return Words.OfferAccepted_NobodyElse;
        }
    }

    /// <summary>Says whose clock the times are on, for an advisor who has another.</summary>
    private static IReadOnlyList<IReadOnlyDictionary<string, object?>> OnAnotherClock(Advisor advisor, WorkingCalendar calendar, DateTimeOffset now) =>
        calendar.OtherClock(advisor.Week.TimeZone, now) is null ? [] : [Element.Paragraph(Words.Propose_Clock)];

    private static IEnumerable<(string Title, string Value)> Details(ContactRequest request, Requester requester)
    {
        yield return (Words.Offer_Who, Element.Plain(requester.Name));
        yield return (Words.Offer_Code, request.Code);
        foreach (var wanted in Wanted(request))
        {
            yield return wanted;
        }

        if (requester.Phone is { } phone)
        {
            yield return (Words.Offer_Phone, phone);
        }

        if (request.LimitsVersion is { } version)
        {
            yield return (Words.Offer_Limits, Words.Offer_LimitsVersion.With(version));
        }
    }

    private static IEnumerable<(string Title, string Value)> Wanted(ContactRequest request)
    {
        yield return (Words.Offer_How, Spoken.AtStart(Spoken.Channel(request.Channel)));
        yield return (Words.Offer_When, request.Times.Count == 0 ? Words.Contact_Times_Any : Spoken.AtStart(string.Join("; ", request.Times.Select(Spoken.DayPart))));
        yield return (Words.Offer_Language, Spoken.Language(request.Language));
        if (request.MayLeaveMessage is { } may)
        {
            yield return (Words.Contact_Review_Voicemail, may ? Words.Contact_Yes : Words.Contact_No);
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Links(ContactRequest request, Requester requester)
    {
        if (requester.Phone is { } phone)
        {
            yield return Button.Open(Words.Offer_Button_Phone, new Uri("tel:" + phone));
        }

        if (requester.Upn is not null && request.Channel is ContactChannel.TeamsCall)
        {
            yield return Button.Open(Words.Offer_Button_Call, new Uri("https://teams.microsoft.com/l/call/0/0?users=" + Uri.EscapeDataString(requester.Upn)));
        }

        if (requester.Upn is not null && request.Channel is not ContactChannel.Phone)
        {
            yield return Button.Open(Words.Offer_Button_Chat, new Uri("https://teams.microsoft.com/l/chat/0/0?users=" + Uri.EscapeDataString(requester.Upn)));
        }
    }
}
