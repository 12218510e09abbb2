using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Requests;

/// <summary>The employee's own request: where it stands, take it back, heard nothing, other times, done. Whose it is follows from who presses, never from the card.</summary>
public sealed class RequestDesk(IContactRequests requests, OwnRequest own, WorkingCalendar calendar, ICardTokens tokens) : IDesk
{
    public bool Takes(string verb) => verb.StartsWith("request.", StringComparison.Ordinal);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var open = await requests.OpenOfAsync(turn.Who, cancellationToken);
        return turn.Press?.Verb switch
        {
            Verbs.RequestWithdraw => await WithdrawAsync(open, cancellationToken),
            Verbs.RequestClose => await ApplyAsync(turn, open, new RequestEvent.Close(Advisor: null), cancellationToken),
            Verbs.RequestNoContact => await ApplyAsync(turn, open, new RequestEvent.NoContact(), cancellationToken),
            Verbs.RequestOther => await ApplyAsync(turn, open, new RequestEvent.AskSomebodyElse(), cancellationToken),
            Verbs.RequestTimes when open is { Exhausted: ExhaustedReason.NobodyThen } => await TimesAsync(turn, open, cancellationToken),
            Verbs.RequestAgree when NumberOf(turn, Subject.ProposalKind, open) is { } proposal => await ApplyAsync(turn, open, new RequestEvent.AcceptProposal(proposal), cancellationToken),
            Verbs.RequestRefuse when NumberOf(turn, Subject.ProposalKind, open) is { } proposal => await ApplyAsync(turn, open, new RequestEvent.RefuseProposal(proposal), cancellationToken),
            Verbs.RequestHandOver when NumberOf(turn, Subject.HandOverKind, open) is { } offer => await ApplyAsync(turn, open, new RequestEvent.AgreeHandOver(offer), cancellationToken),
            Verbs.RequestStay when NumberOf(turn, Subject.HandOverKind, open) is { } offer => await ApplyAsync(turn, open, new RequestEvent.RefuseHandOver(offer), cancellationToken),
            _ when turn.Again?.Card is CardNames.RequestWithdrawn && open is null => StatusCards.Withdrawn(),
            _ when turn.Again?.Card is CardNames.ContactSent && open is not null => await own.SentAsync(open, turn, cancellationToken),
            _ => await ShowAsync(turn, open, cancellationToken),
        };
    }

    /// <summary>Which question the card asked; null when it was not about this request.</summary>
    private static int? NumberOf(Turn turn, string kind, ContactRequest? open) =>
        Subject.Parse(turn.Press?.About, kind) is { } about && about.Id == open?.Id.Value ? about.Number : null;

    /// <summary>Asks for other times, or takes the answer to a card about this request as it stands.</summary>
    private async Task<Reply> TimesAsync(Turn turn, ContactRequest open, CancellationToken cancellationToken)
    {
        var question = new TimesQuestion(await requests.TimesAsync(open.Id, cancellationToken), calendar.TimeZone, calendar.OtherClock(turn.Clock, turn.Now));
        if (turn.Again is not null || Subject.Parse(turn.Press?.About, Subject.TimesKind) is not { } about || about.Id != open.Id.Value)
        {
            return TimesCard.Make(open, question, tokens);
        }

        if (about.Number != open.Version)
        {
            return TimesCard.Make(open, question, tokens, question.Kept(turn.Press!));
        }

        return question.Read(turn.Press!) is { } chosen
            ? await ApplyAsync(turn, open, new RequestEvent.ChooseTimes(chosen), cancellationToken)
            : TimesCard.Make(open, question, tokens, question.Kept(turn.Press!), Words.Contact_Problem_TimesGone);
    }

    private async Task<Reply> WithdrawAsync(ContactRequest? open, CancellationToken cancellationToken)
    {
        if (open is not null)
        {
            await requests.ApplyAsync(open.Id, new RequestEvent.Withdraw(), cancellationToken);
        }

        return new Reply(StatusCards.Withdrawn(), Lasting: true);
    }

    private async Task<Reply> ApplyAsync(Turn turn, ContactRequest? open, RequestEvent happened, CancellationToken cancellationToken)
    {
        if (open is null)
        {
            return StatusCards.None();
        }

        var after = await requests.ApplyAsync(open.Id, happened, cancellationToken);
        return await ShowAsync(turn, after?.Request, cancellationToken, lasting: true);
    }

    private async Task<Reply> ShowAsync(Turn turn, ContactRequest? request, CancellationToken cancellationToken, bool lasting = false) => request switch
    {
        null => StatusCards.None(),
        { IsOpen: false } => new Reply(StatusCards.Over(lapsed: false), lasting),
        _ => new Reply(await own.ShowAsync(request, turn, cancellationToken), lasting),
    };
}
