using Microsoft.Extensions.Options;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>Decides where a request goes now: what time did to it, whether its advisor is still there, who is asked next. Stores nothing but an advisor's place.</summary>
public sealed class OfferPlanner(
    IRequestStore requests,
    IRosterReader rosters,
    AdvisorStandings standings,
    IAssignments assignments,
    RequestNeeds needs,
    WorkingCalendar calendar,
    Shortages shortages,
    IOptions<HandoffOptions> handoff,
    IOptions<RetentionOptions> retention)
{
    private static readonly Dictionary<AdvisorKey, WhyNot> Nobody = [];

    private readonly RequestLimits limits = retention.Value.Limits();
    private readonly TimeSpan offerHours = TimeSpan.FromHours(handoff.Value.OfferWorkingHours);

    /// <summary>The request as it should be now; null when it ended since it was read.</summary>
    /// <param name="stored">Where its sealed parts are.</param>
    /// <param name="request">The request, perhaps with changes that are not stored yet.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OfferPlan?> NextAsync(StoredRequest stored, ContactRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var after = RequestRules.Apply(request, new RequestEvent.TimePasses(), now, limits).Request;
        var expired = request.State is RequestState.Offered && after.IsOpen && after.State is not RequestState.Offered;
        if (after is { State: RequestState.Offered, Offer: { } offer } && await IsGoneAsync(offer.Advisor, now, cancellationToken))
        {
            after = RequestRules.Apply(after, new RequestEvent.AdvisorGone(offer.Advisor), now, limits).Request;
        }

        if (after is { State: RequestState.Accepted, Offer: { Left: false } theirs } && (await rosters.CurrentAsync(cancellationToken)).Find(theirs.Advisor) is null)
        {
            after = RequestRules.Apply(after, new RequestEvent.AdvisorLeft(theirs.Advisor), now, limits).Request;
        }

        AdvisorKey? place = null;
        if (after.LooksForSomebody)
        {
            if (await WhomAsync(stored, after, now, cancellationToken) is not { } next)
            {
                return null;
            }

            after = RequestRules.Apply(after, next, now, limits).Request;
            place = (next as RequestEvent.OfferTo)?.Advisor;
        }

        return new OfferPlan(after, expired, place);
    }

    /// <summary>Lets go of the place that a plan held at an advisor, for when somebody else changed the request first; not when they ask the same advisor.</summary>
    public async Task LetGoAsync(RequestId id, OfferPlan? plan, CancellationToken cancellationToken)
    {
        if (plan?.Place is not { } advisor || await requests.FindAsync(id, cancellationToken) is { } stored && stored.Request.IsHeldBy(advisor))
        {
            return;
        }

        await assignments.RemoveAsync(advisor, id, cancellationToken);
        standings.Change(advisor, AdvisorStandings.OneLess);
    }

    /// <summary>The parts of days that the employee may choose instead of the ones they chose: somebody who may still be asked works then, and the request is still there the day after.</summary>
    public async Task<IReadOnlyList<DayPart>> TimesAsync(StoredRequest stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var roster = await rosters.CurrentAsync(cancellationToken);
        if (await needs.OfAsync(stored, stored.Request, roster, cancellationToken) is not { } need)
        {
            return [];
        }

        var last = calendar.DayOf(RequestRules.EndOfLife(stored.Request, limits)).AddDays(-1);
        return [.. OfferOrder.Times(need, roster, await standings.CurrentAsync(cancellationToken), calendar, now).Where(part => part.Day <= last)];
    }

    private async ValueTask<bool> IsGoneAsync(AdvisorKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var roster = await rosters.CurrentAsync(cancellationToken);
        if (roster.Find(key) is not { } advisor)
        {
            return true;
        }

        var standing = (await standings.CurrentAsync(cancellationToken)).GetValueOrDefault(key);
        return advisor.IsAbsent(standing?.Away, now);
    }

    private async Task<RequestEvent?> WhomAsync(StoredRequest stored, ContactRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var roster = await rosters.CurrentAsync(cancellationToken);
        if (await needs.OfAsync(stored, request, roster, cancellationToken) is not { } need)
        {
            return null;
        }

        var (next, others) = await FirstFreeAsync(need, roster, request, now, cancellationToken);
        if (next is RequestEvent.NobodyFits { SomebodyLater: false } && others.Values.Contains(WhyNot.Full) && RequestRules.Apply(request, next, now, limits).Changed)
        {
            // Before anybody is told so: since the standings were read another process may have freed a place.
            standings.Refresh();
            (next, others) = await FirstFreeAsync(need, roster, request, now, cancellationToken);
        }

        if (next is RequestEvent.NobodyFits && RequestRules.Apply(request, next, now, limits).Changed)
        {
            shortages.Report(others);
        }

        return next;
    }

    /// <summary>The offer to the best who has a place; otherwise that nobody fits, and why not the others.</summary>
    private async Task<(RequestEvent Next, IReadOnlyDictionary<AdvisorKey, WhyNot> Others)> FirstFreeAsync(
        ContactNeed need, AdvisorRoster roster, ContactRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = await standings.CurrentAsync(cancellationToken);
        var ranking = OfferOrder.Rank(need, roster, current, calendar, now);
        var justFilled = false;
        foreach (var key in ranking.Order)
        {
            var advisor = roster.Find(key)!;
            var away = current.GetValueOrDefault(key)?.Away;
            if ((calendar.AddWorkingHours(advisor, away, now, offerHours) ?? calendar.LastEnd(advisor, away, now)) is not { } expiresAt)
            {
                continue;
            }

            var remindAt = calendar.AddWorkingHours(advisor, away, now, offerHours / 2) ?? expiresAt;
            if (await TakesPlaceAsync(advisor, request.Id, now, cancellationToken))
            {
                return (new RequestEvent.OfferTo(key, remindAt, expiresAt, calendar.LastStart(advisor, away, now, request.PromisedBy)), Nobody);
            }

            justFilled = true;
        }

        // Somebody was first at a last place and may not keep it, so nobody is told that nobody is left.
        var later = justFilled || CouldTake(need.Times);
        return (new RequestEvent.NobodyFits(later, !later && need.Times.Count > 0 && CouldTake([])), ranking.Others);

        bool CouldTake(IReadOnlyList<DayPart> times) => OfferOrder.CouldTake(need with { Times = times }, roster, current, calendar, now);
    }

    /// <summary>Holds a place at an advisor before the offer is stored, so that two offers at once do not both take the last one.</summary>
    private async Task<bool> TakesPlaceAsync(Advisor advisor, RequestId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await assignments.TakeAsync(advisor.Key, id, advisor.Capacity, now, cancellationToken))
        {
            standings.Change(advisor.Key, standing => AdvisorStandings.OneMore(standing) with { LastOffered = now });
            return true;
        }

        standings.Refresh();
        return false;
    }
}
