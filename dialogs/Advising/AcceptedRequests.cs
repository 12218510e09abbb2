using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>Shows an accepted request to the advisor who has it. The name stays only in the message that is emptied when the request ends.</summary>
public sealed class AcceptedRequests(IContactRequests requests, IOtherAdvisors others, WorkingCalendar calendar, ICardTokens tokens)
{
    /// <summary>The request; null when it is not this advisor's (any more). Where the answer would stay in another message, it comes as a new one that is emptied too.</summary>
    public async Task<Reply?> ShowAsync(Advisor advisor, ContactRequest request, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.AnswerStays && (turn.CardMessageId is null || turn.CardMessageId != request.Offer?.MessageId))
        {
            await requests.ApplyAsync(request.Id, new RequestEvent.ShowAgain(advisor.Key), cancellationToken);
            return AdvisorCards.Requests(await requests.HeldByAsync(advisor.Key, cancellationToken));
        }

        return await requests.RevealAsync(request.Id, advisor.Key, cancellationToken) is { } requester
            ? new Reply(
                OfferCards.Accepted(request, requester, advisor, calendar, tokens, turn.Now, await others.SeemAnyAsync(request, cancellationToken)),
                Lasting: request.Offer?.MessageId is not { } kept || kept == turn.CardMessageId)
            : null;
    }
}
