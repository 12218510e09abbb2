using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Storage;

/// <summary>Wrapped data keys in a table of their own.</summary>
public sealed class RequestKeys(TableServiceClient service, TableNames names) : IRequestKeys
{
    private const string Wrapped = "Wrapped";

    private readonly TableClient _table = service.GetTableClient(names.Keys);

    public async Task<ReadOnlyMemory<byte>> AddAsync(RequestId id, ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken)
    {
        var row = new TableEntity(TableKeys.Shard(id.Value), id.Value) { [Wrapped] = wrapped.ToArray() };
        return (await _table.AddOrFindAsync(row, cancellationToken)).GetBinary(Wrapped);
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(RequestId id, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(TableKeys.Shard(id.Value), id.Value, cancellationToken);

        // Not a conditional expression: there a bare null becomes an empty array, and so an empty key instead of none.
        if (row is null)
        {
            return null;
        }

        return row.GetBinary(Wrapped);
    }

    public async Task DestroyAsync(RequestId id, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(TableKeys.Shard(id.Value), id.Value, cancellationToken: cancellationToken);
}
