using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>What each advisor holds: the index of assignments, held against the requests.</summary>
public sealed class HeldRequests(IAssignments assignments, IRequestStore requests, RequestsAtHand atHand, TimeProvider time)
{
    /// <summary>A younger row may belong to an offer that is being stored at this moment.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>The open offers and accepted requests of an advisor, oldest first; rows that say otherwise are removed.</summary>
    public async Task<IReadOnlyList<ContactRequest>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken)
    {
        var rows = await assignments.OfAsync(advisor, cancellationToken);
        var read = await Task.WhenAll(rows.Select(row => requests.FindAsync(row.Id, cancellationToken)));
        var held = new List<ContactRequest>();
        foreach (var (row, stored) in rows.Zip(read))
        {
            if (stored?.Request is { } request && request.IsHeldBy(advisor))
            {
                held.Add(request);
            }
            else if (time.GetUtcNow() - row.Since > Grace)
            {
                await assignments.RemoveAsync(advisor, row.Id, cancellationToken);
            }
        }

        return [.. held.OrderBy(request => request.Offer!.Since).ThenBy(request => request.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Has everything that an advisor holds looked at soon; for when they are away or back.</summary>
    public async Task LookAgainAsync(AdvisorKey advisor, CancellationToken cancellationToken)
    {
        foreach (var row in await assignments.OfAsync(advisor, cancellationToken))
        {
            atHand.Add(row.Id);
        }
    }
}
