using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>The wrapped data key of each request, apart from the request. Destroying it makes what is sealed unreadable for ever.</summary>
public interface IRequestKeys
{
    /// <summary>Stores the wrapped key of a request; a key that is there already stays, and is given back.</summary>
    Task<ReadOnlyMemory<byte>> AddAsync(RequestId id, ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken);

    /// <summary>The wrapped key; null when it was destroyed.</summary>
    Task<ReadOnlyMemory<byte>?> FindAsync(RequestId id, CancellationToken cancellationToken);

    /// <summary>Destroys the key; nothing happens when it is gone already.</summary>
    Task DestroyAsync(RequestId id, CancellationToken cancellationToken);
}
