using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>The open offers and accepted requests of each advisor: an index, checked against the requests when read.</summary>
public interface IAssignments
{
    /// <summary>
    /// Takes a place at an advisor for a request, and with it their turn in the order of offers; false when all places are taken,
    /// whoever else takes one at this moment. A request that has a place keeps it and takes no second one.
    /// </summary>
    Task<bool> TakeAsync(AdvisorKey advisor, RequestId id, int places, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Frees the place of a request; nothing happens when it is free already.</summary>
    Task RemoveAsync(AdvisorKey advisor, RequestId id, CancellationToken cancellationToken);

    /// <summary>Those of one advisor, in no particular order.</summary>
    Task<IReadOnlyList<AssignmentRow>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken);
}
