namespace VpBot.Conversations;

/// <summary>The sealed dialog state of each conversation, changed only when it is still as it was read.</summary>
public interface IConversationStates
{
    /// <summary>The state under a key; null when there is none or it expired.</summary>
    Task<ConversationState?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Stores state until <paramref name="expires"/>; false when it changed since it was read. <paramref name="tag"/> is null when there was none.</summary>
    Task<bool> SaveAsync(string key, byte[] content, DateTimeOffset expires, string? tag, CancellationToken cancellationToken);

    /// <summary>Removes state; false when it changed since it was read.</summary>
    Task<bool> RemoveAsync(string key, string tag, CancellationToken cancellationToken);

    /// <summary>Removes what expired in one shard (0 to 255); gives how many.</summary>
    Task<int> PurgeAsync(int shard, DateTimeOffset now, CancellationToken cancellationToken);
}
