using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>Asks the advisor who accepted which moment they propose. Says a code and no name.</summary>
public static class ProposalCard
{
    /// <summary>Makes the card.</summary>
    /// <param name="request">The accepted request.</param>
    /// <param name="advisor">Who proposes.</param>
    /// <param name="times">What can be proposed.</param>
    /// <param name="tokens">Signs what the button is about.</param>
    /// <param name="answer">What was filled in before; null for nothing.</param>
    /// <param name="problem">What was wrong with that; null for nothing.</param>
    public static Card Make(ContactRequest request, Advisor advisor, ProposedTimes times, ICardTokens tokens, Press? answer = null, string? problem = null)
    {
        var token = tokens.Sign(Subject.Proposal(request.Id, request.Proposals + 1).ToString());
        var elements = new List<IReadOnlyDictionary<string, object?>>();
        if (problem is not null)
        {
            elements.Add(Element.Problem(problem));
        }

        elements.Add(Element.Paragraph(Explanation(request, advisor, times)));
        if (times.Parts.Count > 0)
        {
            var chosen = DayPart.Parse(answer?["part"]) is { } part && times.Parts.Contains(part) ? part : times.Parts[0];
            elements.Add(Element.Choices("part", Words.Propose_Part, times.Parts.Select(offered => (offered.ToString(), Spoken.DayPart(offered))), [chosen.ToString()], compact: times.Parts.Count > MostShown));
            elements.Add(Element.Time("time", Words.Propose_Time, answer is null ? null : ProposedTimes.TimeOf(answer)));
        }

        return CardShell.Make(
            Verbs.OfferPropose,
            Words.Propose_Heading.With(request.Code),
            elements,
            [
                .. times.Parts.Count > 0 ? new[] { Button.Press(Verbs.OfferPropose, Words.Propose_Send, token, primary: true) } : [],
                Button.Press(Verbs.AdvisorRequests, Words.Propose_Back, tokens.Sign(Subject.Offer(request.Id, request.Offer?.Number ?? 0).ToString()), withInputs: false),
            ],
            new CardFoot(Again: Verbs.OfferPropose, Token: token));
    }

    private const int MostShown = 8;

    private static string Explanation(ContactRequest request, Advisor advisor, ProposedTimes times)
    {
        if (times.Parts.Count == 0)
        {
            return Words.Propose_None;
        }

        var text = request.Times.Count > 0 ? Words.Propose_Wanted : Words.Propose_Any;
        return times.Calendar.OtherClock(advisor.Week.TimeZone, times.Now) is null ? text : $"{text} {Words.Propose_Clock}";
    }
}
