using Microsoft.Extensions.Options;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Sealing;

namespace VpBot.Handoff;

/// <summary>Decides where a request goes now: what time did to it, whether its advisor is still there, who is asked next. Stores nothing but an advisor's place.</summary>
public sealed class OfferPlanner(
    IRequestStore requests,
    IRosterReader rosters,
    AdvisorStandings standings,
    IAssignments assignments,
    RequestSecrets secrets,
    IPersonLookups lookups,
    WorkingCalendar calendar,
    IOptions<HandoffOptions> handoff,
    IOptions<RetentionOptions> retention)
{
    private readonly RequestLimits limits = retention.Value.Limits();
    private readonly TimeSpan offerHours = TimeSpan.FromHours(handoff.Value.OfferWorkingHours);
    private Lookups? known;

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
        if (await NeedAsync(stored, request, roster, cancellationToken) is not { } need)
        {
            return null;
        }

        var (next, someFull) = await FirstFreeAsync(need, roster, request, now, cancellationToken);
        if (someFull && next is RequestEvent.NobodyFits { SomebodyLater: false } && RequestRules.Apply(request, next, now, limits).Changed)
        {
            // Before anybody is told so: since the standings were read another process may have freed a place.
            standings.Refresh();
            (next, _) = await FirstFreeAsync(need, roster, request, now, cancellationToken);
        }

        return next;
    }

    /// <summary>The offer to the best who has a place; otherwise that nobody fits, and whether somebody was left out who seems full.</summary>
    private async Task<(RequestEvent Next, bool SomeFull)> FirstFreeAsync(
        ContactNeed need, AdvisorRoster roster, ContactRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = await standings.CurrentAsync(cancellationToken);
        var ranking = OfferOrder.Rank(need, roster, current, calendar, now);
        var justFilled = false;
        foreach (var key in ranking.Order)
        {
            var advisor = roster.Find(key)!;
            var away = current.GetValueOrDefault(key)?.Away;
            if (calendar.AddWorkingHours(advisor, away, now, offerHours / 2) is not { } remindAt
                || calendar.AddWorkingHours(advisor, away, now, offerHours) is not { } expiresAt)
            {
                continue;
            }

            if (await TakesPlaceAsync(advisor, request.Id, now, cancellationToken))
            {
                return (new RequestEvent.OfferTo(key, remindAt, expiresAt, calendar.LastStart(advisor, away, now, request.PromisedBy)), false);
            }

            justFilled = true;
        }

        // Somebody was first at a last place and may not keep it, so nobody is told that nobody is left.
        return (new RequestEvent.NobodyFits(justFilled || OfferOrder.CouldTake(need, roster, current, calendar, now)), ranking.Others.Values.Contains(WhyNot.Full));
    }

    /// <summary>What the request asks for; null when its key is gone because it ended.</summary>
    private async Task<ContactNeed?> NeedAsync(StoredRequest stored, ContactRequest request, AdvisorRoster roster, CancellationToken cancellationToken)
    {
        if (await secrets.ExclusionsAsync(stored, cancellationToken) is not { } exclusions)
        {
            return await requests.FindAsync(request.Id, cancellationToken) is { Request.IsOpen: true }
                ? throw new InvalidOperationException("An open request has lost its key.")
                : null;
        }

        var notWith = exclusions.NotWith.ToHashSet();
        if (AdvisorsByLookup(roster, exclusions.TenantId).TryGetValue(exclusions.Self, out var self))
        {
            notWith.Add(self);
        }

        return new ContactNeed(request.Wish, notWith, request.Tried.ToHashSet(), request.Channel, request.Language, request.Times);
    }

    /// <summary>Which advisor the requester is, if any; made once for a roster, since every key costs an HMAC.</summary>
    private IReadOnlyDictionary<string, AdvisorKey> AdvisorsByLookup(AdvisorRoster roster, Guid tenant)
    {
        // Another secret gives another key for nobody.
        var probe = lookups.Of(new Person(tenant, Guid.Empty));
        if (known is not { } made || made.Version != roster.Version || made.Probe != probe)
        {
            known = made = new(roster.Version, probe, roster.Advisors
                .GroupBy(advisor => lookups.Of(new Person(tenant, advisor.ObjectId)), advisor => advisor.Key, StringComparer.Ordinal)
                .ToDictionary(advisors => advisors.Key, advisors => advisors.First(), StringComparer.Ordinal));
        }

        return made.Advisors;
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

    private sealed record Lookups(long Version, string Probe, IReadOnlyDictionary<string, AdvisorKey> Advisors);
}
