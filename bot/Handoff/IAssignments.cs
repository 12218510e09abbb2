using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>The open offers and accepted requests of each advisor: an index, checked against the requests when read.</summary>
public interface IAssignments
{
    /// <summary>Writes a row, or writes it again.</summary>
    Task AddAsync(AdvisorKey advisor, RequestId id, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Removes a row; nothing happens when it is gone already.</summary>
    Task RemoveAsync(AdvisorKey advisor, RequestId id, CancellationToken cancellationToken);

    /// <summary>Those of one advisor, in no particular order.</summary>
    Task<IReadOnlyList<AssignmentRow>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken);

    /// <summary>How many each advisor has; those with none may be absent. One query over the keys of the whole table, which holds only what is open.</summary>
    Task<IReadOnlyDictionary<AdvisorKey, int>> CountsAsync(CancellationToken cancellationToken);
}
