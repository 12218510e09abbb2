using Azure.Data.Tables;
using VpBot.Conversations;

namespace VpBot.Storage;

/// <summary>Sealed dialog state in 256 shards; what expired counts as absent before it is purged.</summary>
public sealed class ConversationStates(TableServiceClient service, TableNames names, TimeProvider clock) : IConversationStates
{
    private const int Longest = 64 * 1024;

    private readonly TableClient _table = service.GetTableClient(names.Conversations);

    public async Task<ConversationState?> FindAsync(string key, CancellationToken cancellationToken) =>
        await FindRowAsync(key, cancellationToken) is { } row && !HasExpired(row) ? new(row.Content, row.ETag.ToString()) : null;

    public async Task<bool> SaveAsync(
        string key, byte[] content, DateTimeOffset expires, string? tag, CancellationToken cancellationToken)
    {
        if (content.Length > Longest)
        {
            throw new ArgumentException($"Dialog state is at most 64 KiB, not {content.Length} bytes.", nameof(content));
        }

        var row = new ConversationRow
        {
            PartitionKey = TableKeys.ConversationShard(key),
            RowKey = key,
            Content = BinaryData.FromBytes(content),
            Expires = expires.ToUniversalTime(),
        };
        return tag is null
            ? await AddAsync(row, cancellationToken)
            : await _table.TryReplaceAsync(row, tag, cancellationToken) is not null
                || (await FindRowAsync(key, cancellationToken))?.Holds(row) is true;
    }

    public Task<bool> RemoveAsync(string key, string tag, CancellationToken cancellationToken) =>
        _table.TryDeleteAsync(TableKeys.ConversationShard(key), key, tag, cancellationToken);

    public async Task<int> PurgeAsync(int shard, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.ConversationShard(shard)} and Expires le {now.ToUniversalTime()}");
        var removed = 0;
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).AsPages())
        {
            removed += await _table.DeleteAllAsync(page.Values, cancellationToken);
        }

        return removed;
    }

    /// <summary>A row that expired and was not purged yet is no state: it makes place.</summary>
    private async Task<bool> AddAsync(ConversationRow row, CancellationToken cancellationToken)
    {
        var there = await _table.AddOrFindAsync(row, cancellationToken);
        return ReferenceEquals(there, row)
            || there.Holds(row)
            || (HasExpired(there) && await _table.TryReplaceAsync(row, there.ETag.ToString(), cancellationToken) is not null);
    }

    private Task<ConversationRow?> FindRowAsync(string key, CancellationToken cancellationToken) =>
        _table.FindAsync<ConversationRow>(TableKeys.ConversationShard(key), key, cancellationToken);

    private bool HasExpired(ConversationRow row) => row.Expires is not { } expires || expires <= clock.GetUtcNow();
}
