using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>The open offers and accepted requests of each advisor: an index, checked against the requests when read.</summary>
public interface IAssignments
{
    Task AddAsync(AdvisorKey advisor, RequestId id, DateTimeOffset since, CancellationToken cancellationToken);

    Task RemoveAsync(AdvisorKey advisor, RequestId id, CancellationToken cancellationToken);

    /// <summary>Those of one advisor, in no particular order.</summary>
    Task<IReadOnlyList<RequestId>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken);
}
