using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Sealing;

namespace VpBot.Handoff;

/// <summary>What requests ask of an advisor, with the part of it that is sealed: with whom not, and who asks.</summary>
public sealed class RequestNeeds(IRequestStore requests, RequestSecrets secrets, IPersonLookups lookups)
{
    private Lookups? known;

    /// <summary>What the request asks for; null when its key is gone because it ended.</summary>
    /// <param name="stored">Where its sealed parts are.</param>
    /// <param name="request">The request, perhaps with changes that are not stored yet.</param>
    /// <param name="roster">Who the requester may be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ContactNeed?> OfAsync(StoredRequest stored, ContactRequest request, AdvisorRoster roster, CancellationToken cancellationToken)
    {
        if (await secrets.ExclusionsAsync(stored, cancellationToken) is not { } exclusions)
        {
            return await requests.FindAsync(request.Id, cancellationToken) is { Request.IsOpen: true }
                ? throw new InvalidOperationException("An open request has lost its key.")
                : null;
        }

        return Of(request, exclusions, roster);
    }

    /// <summary>What the request asks for, when the sealed part was read already.</summary>
    public ContactNeed Of(ContactRequest request, Exclusions exclusions, AdvisorRoster roster)
    {
        var notWith = exclusions.NotWith.ToHashSet();
        if (AdvisorsByLookup(roster, exclusions.TenantId).TryGetValue(exclusions.Self, out var self))
        {
            notWith.Add(self);
        }

        return Of(request, notWith);
    }

    /// <summary>What the request asks for, as if these were all that the employee does not want.</summary>
    public static ContactNeed Of(ContactRequest request, IReadOnlySet<AdvisorKey> notWith) =>
        new(request.Wish, notWith, request.Tried.ToHashSet(), request.Channel, request.Language, request.Times);

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

    private sealed record Lookups(long Version, string Probe, IReadOnlyDictionary<string, AdvisorKey> Advisors);
}
