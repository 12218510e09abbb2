using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>The requests themselves: one row each, changed only when it is still as it was read.</summary>
public interface IRequestStore
{
    /// <summary>A request; null when there is none.</summary>
    Task<StoredRequest?> FindAsync(RequestId id, CancellationToken cancellationToken);

    /// <summary>Stores a new request; false when a request with this id exists already.</summary>
    Task<bool> AddAsync(StoredRequest request, CancellationToken cancellationToken);

    /// <summary>Stores a change and gives it with its new tag; null when somebody else changed or removed it since it was read.</summary>
    Task<StoredRequest?> SaveAsync(StoredRequest request, CancellationToken cancellationToken);

    /// <summary>Removes a request that ended; nothing happens when it is gone already.</summary>
    Task RemoveAsync(RequestId id, CancellationToken cancellationToken);
}
