using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Storage;

/// <summary>The open request of each person: a row is added or removed, never changed.</summary>
public sealed class OpenRequests(TableServiceClient service, TableNames names) : IOpenRequests
{
    private const string Request = "Request";

    private readonly TableClient _table = service.GetTableClient(names.Requesters);

    public async Task<RequestId?> FindAsync(string lookup, CancellationToken cancellationToken) =>
        await _table.FindAsync(TableKeys.Shard(lookup), lookup, cancellationToken) is { } row ? Read(row) : null;

    public async Task<RequestId> ClaimAsync(string lookup, RequestId id, CancellationToken cancellationToken)
    {
        var row = new TableEntity(TableKeys.Shard(lookup), lookup) { [Request] = id.Value };
        return Read(await _table.AddOrFindAsync(row, cancellationToken));
    }

    public async Task ReleaseAsync(string lookup, RequestId id, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(TableKeys.Shard(lookup), lookup, cancellationToken);
        if (row is not null && Read(row) == id)
        {
            // Refused when somebody else claimed it meanwhile: then it is no longer this request's to free.
            await _table.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag.ToString(), cancellationToken);
        }
    }

    private static RequestId Read(TableEntity row) => new(row.GetString(Request));
}
