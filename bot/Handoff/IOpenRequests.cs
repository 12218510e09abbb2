using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Which request a person has open: at most one. People are found by an HMAC, never by who they are.</summary>
public interface IOpenRequests
{
    /// <summary>The request held under a lookup key; null when there is none.</summary>
    Task<RequestId?> FindAsync(string lookup, CancellationToken cancellationToken);

    /// <summary>Makes <paramref name="id"/> the open request unless there is one; gives the one that holds now.</summary>
    Task<RequestId> ClaimAsync(string lookup, RequestId id, CancellationToken cancellationToken);

    /// <summary>Frees the person when <paramref name="id"/> is their open request; nothing happens otherwise.</summary>
    Task ReleaseAsync(string lookup, RequestId id, CancellationToken cancellationToken);
}
