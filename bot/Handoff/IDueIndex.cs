using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Which request should be looked at, and when: rows partitioned by quarter of an hour and shard. A row too many is harmless; a row too few loses a request.</summary>
public interface IDueIndex
{
    /// <summary>Writes down that a request must be looked at; at the earliest in the quarter of <paramref name="at"/>.</summary>
    Task AddAsync(RequestId id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Writes down that a request is about to be sent, and under which lookup key, so that what a send leaves behind that breaks off can be cleared away.</summary>
    Task AddSendAsync(RequestId id, DateTimeOffset at, string lookup, CancellationToken cancellationToken);

    /// <summary>All rows whose quarter has begun, oldest first.</summary>
    IAsyncEnumerable<DueRow> UpToAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Strikes a row off; nothing happens when it is gone already.</summary>
    Task RemoveAsync(DueRow row, CancellationToken cancellationToken);
}
