using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Storage;

/// <summary>The due index: rows with hardly any content, found by one range of partitions.</summary>
public sealed class DueIndex(TableServiceClient service, TableNames names) : IDueIndex
{
    private const string Lookup = "Lookup";

    private readonly TableClient _table = service.GetTableClient(names.Due);

    public async Task AddAsync(RequestId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        await _table.UpsertEntityAsync(new TableEntity(TableKeys.Due(id, at), id.Value), TableUpdateMode.Replace, cancellationToken);

    public async Task AddSendAsync(RequestId id, DateTimeOffset at, string lookup, CancellationToken cancellationToken) =>
        await _table.UpsertEntityAsync(new TableEntity(TableKeys.Due(id, at), id.Value) { [Lookup] = lookup }, TableUpdateMode.Replace, cancellationToken);

    public async IAsyncEnumerable<DueRow> UpToAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {TableKeys.DueFrom} and PartitionKey lt {TableKeys.DueUntil(now)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return new(row.PartitionKey, new(row.RowKey), TableKeys.QuarterOf(row.PartitionKey), row.GetString(Lookup));
        }
    }

    public async Task RemoveAsync(DueRow row, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(row.Partition, row.Id.Value, cancellationToken: cancellationToken);
}
