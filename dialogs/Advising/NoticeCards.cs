using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Advising;

/// <summary>Moves the advisor who accepted to look at the request: a code and no name, so that a copy left behind says nothing.</summary>
public static class NoticeCards
{
    /// <summary>The employee answered.</summary>
    public static Card News(ContactRequest request, ICardTokens tokens) =>
        Notice(CardNames.OfferNews, Words.OfferNews_Heading, [Words.OfferNews_Text.With(request.Code)], request, tokens);

    /// <summary>The promised day is near, or has passed.</summary>
    public static Card Reminder(ContactRequest request, ICardTokens tokens, DateTimeOffset now) => Notice(
        CardNames.OfferReminder,
        Words.OfferReminder_Heading,
        [now < request.PromisedBy ? Words.OfferReminder_Text1.With(request.Code, Spoken.Day(request.PromisedDay)) : Words.OfferReminder_Late.With(request.Code), Words.OfferReminder_Text2],
        request,
        tokens);

    /// <summary>The request is no longer theirs, whether it was withdrawn or goes to somebody else: that is for nobody but the employee.</summary>
    public static Card Released(ContactRequest request, ICardTokens tokens) => CardShell.Make(
        CardNames.OfferReleased,
        Words.OfferReleased_Heading,
        [Element.Paragraph(Words.OfferReleased_Text1.With(request.Code)), Element.Paragraph(Words.OfferReleased_Text2)],
        [Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Requests, withInputs: false)],
        new CardFoot(Home: true, Token: tokens.Sign(Subject.Offer(request.Id, number: 0).ToString())));

    private static Card Notice(string name, string heading, IEnumerable<string> texts, ContactRequest request, ICardTokens tokens)
    {
        var token = tokens.Sign(Subject.Offer(request.Id, request.Offer?.Number ?? 0).ToString());
        return CardShell.Make(
            name,
            heading,
            texts.Select(text => Element.Paragraph(text)),
            [Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Show, token, withInputs: false, primary: true)],
            new CardFoot(Home: true, Again: name, Token: token));
    }
}
