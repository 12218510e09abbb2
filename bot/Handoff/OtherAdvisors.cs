using System.Collections.Immutable;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>Looks for somebody else by the roster and by how everybody stands now.</summary>
public sealed class OtherAdvisors(
    IRequestStore requests, RequestSecrets secrets, RequestNeeds needs, IRosterReader rosters, AdvisorStandings standings, WorkingCalendar calendar, TimeProvider time) : IOtherAdvisors
{
    public async Task<bool> AnyAsync(ContactRequest request, CancellationToken cancellationToken) =>
        !request.MayPassOn(time.GetUtcNow()) || await requests.FindAsync(request.Id, cancellationToken) is not { } stored || await AnyAsync(stored, cancellationToken);

    /// <summary>The same, when the request was read with its sealed parts.</summary>
    public async Task<bool> AnyAsync(StoredRequest stored, CancellationToken cancellationToken) =>
        !stored.Request.MayPassOn(time.GetUtcNow())
        || await secrets.ExclusionsAsync(stored, cancellationToken) is not { } exclusions
        || await AnyAsync(stored.Request, needs.Of(stored.Request, exclusions, await rosters.CurrentAsync(cancellationToken)), cancellationToken);

    public Task<bool> SeemAnyAsync(ContactRequest request, CancellationToken cancellationToken) =>
        AnyAsync(request, RequestNeeds.Of(request, ImmutableHashSet<AdvisorKey>.Empty), cancellationToken);

    private async Task<bool> AnyAsync(ContactRequest request, ContactNeed need, CancellationToken cancellationToken)
    {
        if (request.Offer is not { } offer)
        {
            return true;
        }

        return OfferOrder.CouldOthersTake(
            need, offer.Advisor, await rosters.CurrentAsync(cancellationToken), await standings.CurrentAsync(cancellationToken), calendar, time.GetUtcNow());
    }
}
