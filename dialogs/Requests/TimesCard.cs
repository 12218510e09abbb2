using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Requests;

/// <summary>Asks the employee which other times they choose, because nobody can at the ones they chose.</summary>
public static class TimesCard
{
    /// <summary>Makes the card.</summary>
    /// <param name="request">The request.</param>
    /// <param name="question">What can be chosen; also without any part of a day it can be chosen that the time does not matter.</param>
    /// <param name="tokens">Signs what the button is about.</param>
    /// <param name="chosen">What was chosen before; null for nothing.</param>
    /// <param name="problem">What was wrong with that; null for nothing.</param>
    public static Card Make(ContactRequest request, TimesQuestion question, ICardTokens tokens, IReadOnlyList<string>? chosen = null, string? problem = null)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Paragraph(question.Offered.Count == 0 ? Words.Request_Times_None : question.WithClock(Words.Contact_Times_Text)),
            question.Choices(chosen ?? []),
        };
        if (problem is not null)
        {
            elements.Insert(0, Element.Problem(problem));
        }

        return CardShell.Make(
            Verbs.RequestTimes,
            Words.Contact_Times_Heading,
            elements,
            [Button.Press(Verbs.RequestTimes, Words.Request_Times_Send, tokens.Sign(Subject.Times(request.Id, request.Version).ToString()), primary: true)],
            new CardFoot(Back: true, Place: Place.Of(Verbs.RequestStatus, StatusCards.Foot)));
    }
}
