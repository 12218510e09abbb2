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
    public static Card Offer(ContactRequest request, Offer offer, WorkingCalendar calendar, ICardTokens tokens)
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
                    (Words.Offer_Until, Spoken.Moment(offer.ExpiresAt, calendar.TimeZone)),
                ]),
                Element.Paragraph(Words.Offer_Pass),
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

    /// <summary>After accepting: who, how, when it is safe, and the way to chat or call.</summary>
    public static Card Accepted(ContactRequest request, Requester requester, string? upn, ICardTokens tokens)
    {
        var number = request.Offer?.Number ?? 0;
        var token = tokens.Sign(Subject.Offer(request.Id, number).ToString());
        var facts = new List<(string, string)> { (Words.Offer_Who, Element.Plain(requester.Name)), (Words.Offer_Code, request.Code) };
        facts.AddRange(Wanted(request));
        if (requester.Phone is { } phone)
        {
            facts.Add((Words.Offer_Phone, phone));
        }

        return CardShell.Make(
            CardNames.OfferAccepted,
            Words.OfferAccepted_Heading,
            [
                Element.Paragraph(Words.OfferAccepted_Text1.With(Spoken.Day(request.PromisedDay))),
                Element.Facts(facts),
                Element.Paragraph(Words.OfferAccepted_Text2),
            ],
            [
                .. Links(request, requester, upn),
                Button.Press(Verbs.RequestClose, Words.Offer_Button_Close, token, withInputs: false),
            ],
            new CardFoot(Home: true, Again: Verbs.AdvisorRequests, Token: token));
    }

    /// <summary>After closing.</summary>
    public static Card Closed() => CardShell.Make(
        CardNames.OfferOver,
        Words.OfferClosed_Heading,
        [Element.Paragraph(Words.OfferClosed_Text)],
        [Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Requests, withInputs: false)],
        new CardFoot(Home: true, Again: Verbs.AdvisorRequests));

    private static IEnumerable<(string Title, string Value)> Wanted(ContactRequest request)
    {
        yield return (Words.Offer_How, Spoken.Channel(request.Channel));
        yield return (Words.Offer_When, request.Times.Count == 0 ? Words.Contact_Times_Any : string.Join("; ", request.Times.Select(Spoken.DayPart)));
        yield return (Words.Offer_Language, Spoken.Language(request.Language));
        if (request.MayLeaveMessage is { } may)
        {
            yield return (Words.Contact_Review_Voicemail, may ? Words.Contact_Yes : Words.Contact_No);
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Links(ContactRequest request, Requester requester, string? upn)
    {
        if (requester.Phone is { } phone)
        {
            yield return Button.Open(Words.Offer_Button_Phone, new Uri("tel:" + phone));
        }

        if (upn is not null && request.Channel is ContactChannel.TeamsCall)
        {
            yield return Button.Open(Words.Offer_Button_Call, new Uri("https://teams.microsoft.com/l/call/0/0?users=" + Uri.EscapeDataString(upn)));
        }

        if (upn is not null && request.Channel is not ContactChannel.Phone)
        {
            yield return Button.Open(Words.Offer_Button_Chat, new Uri("https://teams.microsoft.com/l/chat/0/0?users=" + Uri.EscapeDataString(upn)));
        }
    }
}
