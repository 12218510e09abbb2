using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>Lets the advisor who accepted propose a moment: asks which, and sends it to the employee.</summary>
public sealed class ProposalDesk(IContactRequests requests, IAdvisorAvailability availability, WorkingCalendar calendar, OrganisationProfile profile, ICardTokens tokens, AcceptedRequests accepted)
{
    /// <summary>Asks, or proposes what was filled in. Whoever does not have the request learns nothing about it.</summary>
    public async Task<Reply> AnswerAsync(Advisor advisor, Turn turn, CancellationToken cancellationToken)
    {
        var press = turn.Press!;
        if (Subject.Parse(press.About, Subject.ProposalKind) is not { } about
            || await requests.FindAsync(new(about.Id), cancellationToken) is not { State: RequestState.Accepted } request || request.Offer?.Advisor != advisor.Key)
        {
            return OfferCards.Over();
        }

        var times = await TimesAsync(request, advisor, turn.Now, cancellationToken);
        if (press["part"].Length == 0 && press["time"].Length == 0)
        {
            return ProposalCard.Make(request, advisor, times, tokens);
        }

        if (about.Number == request.Proposals + 1 && times.Read(press) is { Problem: { } problem })
        {
            return ProposalCard.Make(request, advisor, times, tokens, press, problem);
        }

        return await ProposeAsync(advisor, about, times.Read(press).At, turn, cancellationToken);
    }

    /// <summary>Also an old card comes here: what it proposes changes nothing, and the answer is how things stand.</summary>
    private async Task<Reply> ProposeAsync(Advisor advisor, Subject about, DateTimeOffset? at, Turn turn, CancellationToken cancellationToken)
    {
        var id = new RequestId(about.Id);
        var after = await requests.ApplyAsync(id, new RequestEvent.Propose(advisor.Key, about.Number, at ?? DateTimeOffset.MinValue), cancellationToken);
        return after?.Request is { State: RequestState.Accepted } request && await accepted.ShowAsync(advisor, request, turn, cancellationToken) is { } shown
            ? shown
            : OfferCards.Over();
    }

    /// <summary>The employee's wanted times; when those do not matter, the advisor's own. Not after the day on which the request is removed.</summary>
    private async Task<ProposedTimes> TimesAsync(ContactRequest request, Advisor advisor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = request.Times.Count > 0 ? request.Times : calendar.PartsWorked(advisor, await availability.AwayAsync(advisor.Key, cancellationToken), now);
        var last = calendar.DayOf((request.AcceptedAt ?? now) + TimeSpan.FromDays(profile.KeepAcceptedDays)).AddDays(-1);
        return ProposedTimes.Of(parts, last, calendar, now);
    }
}
