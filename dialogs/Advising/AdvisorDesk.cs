using System.Globalization;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>The advisor's side: take or pass an offer, see what is open, close it, say when away. Anybody else gets the same neutral answer.</summary>
public sealed class AdvisorDesk(
    IContactRequests requests, IOtherAdvisors others, IAdvisorAvailability availability, IRosterReader roster, WorkingCalendar calendar, ICardTokens tokens, InformationDesk information, OrganisationProfile profile, ProposalDesk proposals, AcceptedRequests accepted) : IDesk
{
    public bool Takes(string verb) => verb.StartsWith("offer.", StringComparison.Ordinal) || verb.StartsWith("advisor.", StringComparison.Ordinal);

    /// <summary>Whether a press is about an offer, so that closing it is the advisor's closing and not the employee's.</summary>
    public static bool IsAboutOffer(Press press) => Subject.Parse(press.About, Subject.OfferKind) is not null;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var press = turn.Press!;
        var about = Subject.Parse(press.About, Subject.OfferKind);
        if (turn.Again?.Card is CardNames.OfferOver)
        {
            return OfferCards.Over();
        }

        if ((await roster.CurrentAsync(cancellationToken)).FindPerson(turn.Who.ObjectId) is not { } advisor)
        {
            return about is null && Subject.Parse(press.About, Subject.ProposalKind) is null ? await information.AnswerAsync(turn, cancellationToken) : OfferCards.Over();
        }

        return press.Verb switch
        {
            CardNames.OfferNews or CardNames.OfferReminder when about is not null => await NoticeAsync(advisor, about, press.Verb, turn.Now, cancellationToken),
            CardNames.OfferReleased when about is not null => await ReleasedAsync(advisor, about, cancellationToken),
            CardNames.AdvisorWelcome => WelcomeCard.Make(advisor, profile),
            Verbs.OfferAccept => await AcceptAsync(advisor, about, turn, cancellationToken),
            Verbs.OfferDecline => await DeclineAsync(advisor, about, turn, cancellationToken),
            Verbs.OfferPropose => await proposals.AnswerAsync(advisor, turn, cancellationToken),
            Verbs.OfferHandOver => await HandOverAsync(advisor, about, turn, cancellationToken),
            Verbs.RequestClose => await CloseAsync(advisor, about, OfferCards.OutcomeOf(press), cancellationToken),
            Verbs.AdvisorAway => await AwayAsync(advisor, press, turn.Now, cancellationToken),
            Verbs.AdvisorBack => await BackAsync(advisor, turn.Now, cancellationToken),
            _ => await ShowAsync(advisor, about?.Id ?? press["request"], turn, cancellationToken),
        };
    }

    private async Task<Reply> AcceptAsync(Advisor advisor, Subject? about, Turn turn, CancellationToken cancellationToken)
    {
        if (about is null)
        {
            return OfferCards.Over();
        }

        var id = new RequestId(about.Id);
        var after = await requests.ApplyAsync(id, new RequestEvent.Accept(advisor.Key, about.Number), cancellationToken);
        return after is { Outcome: TransitionOutcome.Applied or TransitionOutcome.AlreadySo, Request: { State: RequestState.Accepted } request }
            && await accepted.ShowAsync(advisor, request, turn, cancellationToken) is { } shown
            ? shown
            : new Reply(OfferCards.Over(), Lasting: true);
    }

    private async Task<Reply> HandOverAsync(Advisor advisor, Subject? about, Turn turn, CancellationToken cancellationToken)
    {
        if (about is null)
        {
            return OfferCards.Over();
        }

        var after = await requests.ApplyAsync(new(about.Id), new RequestEvent.AskHandOver(advisor.Key, about.Number), cancellationToken);
        return after is { Outcome: not TransitionOutcome.NotYours, Request: { State: RequestState.Accepted } request }
            && await accepted.ShowAsync(advisor, request, turn, cancellationToken) is { } shown
            ? shown
            : new Reply(OfferCards.Over(), Lasting: true);
    }

    private async Task<Reply> DeclineAsync(Advisor advisor, Subject? about, Turn turn, CancellationToken cancellationToken)
    {
        if (about is null)
        {
            return OfferCards.Over();
        }

        var id = new RequestId(about.Id);
        var after = await requests.ApplyAsync(id, new RequestEvent.Decline(advisor.Key, about.Number), cancellationToken);
        if (after is { Request: { State: RequestState.Accepted, Offer: { } offer } request } && offer.Advisor == advisor.Key && offer.Number == about.Number
            && await accepted.ShowAsync(advisor, request, turn, cancellationToken) is { } shown)
        {
            // They took it in another window: it is theirs, and nobody else will be asked.
            return shown;
        }

        return new Reply(OfferCards.Over(declined: after?.Outcome is TransitionOutcome.Applied or TransitionOutcome.AlreadySo), Lasting: true);
    }

    private async Task<Reply> CloseAsync(Advisor advisor, Subject? about, ClosingReason? reason, CancellationToken cancellationToken)
    {
        if (about is null)
        {
            return OfferCards.Over();
        }

        var after = await requests.ApplyAsync(new RequestId(about.Id), new RequestEvent.Close(advisor.Key, reason), cancellationToken);
        return new Reply(after?.Outcome is TransitionOutcome.NotYours or TransitionOutcome.NotNow ? OfferCards.Over() : OfferCards.Closed(), Lasting: true);
    }

    private async Task<Reply> ShowAsync(Advisor advisor, string requestId, Turn turn, CancellationToken cancellationToken)
    {
        var held = await requests.HeldByAsync(advisor.Key, cancellationToken);
        var chosen = held.FirstOrDefault(request => request.Id.Value == requestId);
        if (chosen is { State: RequestState.Offered, Offer: { } offer })
        {
            return OfferCards.Offer(chosen, offer, advisor, calendar, tokens, turn.Now, await others.SeemAnyAsync(chosen, cancellationToken));
        }

        return chosen is { State: RequestState.Accepted } && await accepted.ShowAsync(advisor, chosen, turn, cancellationToken) is { } shown
            ? shown with { Lasting = false }
            : AdvisorCards.Requests(held);
    }

    /// <summary>The notice again, for another language.</summary>
    private async Task<Reply> NoticeAsync(Advisor advisor, Subject about, string name, DateTimeOffset now, CancellationToken cancellationToken) =>
        await requests.FindAsync(new(about.Id), cancellationToken) is { State: RequestState.Accepted } request && request.Offer?.Advisor == advisor.Key
            ? name == CardNames.OfferNews ? NoticeCards.News(request, tokens) : NoticeCards.Reminder(request, tokens, now)
            : OfferCards.Over();

    private async Task<Reply> ReleasedAsync(Advisor advisor, Subject about, CancellationToken cancellationToken) =>
        await requests.FindAsync(new(about.Id), cancellationToken) is { } request && !request.IsHeldBy(advisor.Key) ? NoticeCards.Released(request, tokens) : OfferCards.Over();

    private async Task<Reply> AwayAsync(Advisor advisor, Press press, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = await requests.HeldByAsync(advisor.Key, cancellationToken);
        if (press["from"].Length == 0 && press["until"].Length == 0 && press[AdvisorCards.SaysDaysField].Length == 0)
        {
            return AdvisorCards.Home(advisor, await availability.AwayAsync(advisor.Key, cancellationToken), held.Count, now);
        }

        if (Day(press["from"]) is not { } from || Day(press["until"]) is not { } until || until < from || until < calendar.DayOf(now))
        {
            return AdvisorCards.Home(advisor, await availability.AwayAsync(advisor.Key, cancellationToken), held.Count, now, Words.Advisor_Away_Problem);
        }

        var away = new DayRange(from, until);
        await availability.SetAwayAsync(advisor.Key, away, cancellationToken);

        // What is on offer goes to somebody else as soon as the absence begins.
        var stays = away.Contains(calendar.DayOf(now)) ? held.Where(request => request.State is RequestState.Accepted) : held;
        return AdvisorCards.Home(advisor, away, stays.Count(), now);
    }

    private async Task<Reply> BackAsync(Advisor advisor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await availability.SetAwayAsync(advisor.Key, away: null, cancellationToken);
        return AdvisorCards.Home(advisor, away: null, (await requests.HeldByAsync(advisor.Key, cancellationToken)).Count, now);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
