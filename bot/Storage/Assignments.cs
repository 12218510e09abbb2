using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Storage;

/// <summary>A partition an advisor, a row a request.</summary>
public sealed class Assignments(TableServiceClient service, TableNames names) : IAssignments
{
    private const string Since = "Since";

    private readonly TableClient _table = service.GetTableClient(names.Assignments);

    public async Task AddAsync(AdvisorKey advisor, RequestId id, DateTimeOffset since, CancellationToken cancellationToken) =>
        await _table.UpsertEntityAsync(
            new TableEntity(advisor.Value, id.Value) { [Since] = since.ToUniversalTime() }, TableUpdateMode.Replace, cancellationToken);

    public async Task RemoveAsync(AdvisorKey advisor, RequestId id, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(advisor.Value, id.Value, cancellationToken: cancellationToken);

    public async Task<IReadOnlyList<AssignmentRow>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {advisor.Value}");
        List<AssignmentRow> found = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(new(new(row.RowKey), row.GetDateTimeOffset(Since) ?? DateTimeOffset.UnixEpoch));
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<AdvisorKey, int>> CountsAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {TableKeys.AdvisorKeysFrom} and PartitionKey lt {TableKeys.AdvisorKeysUntil}");
        Dictionary<AdvisorKey, int> counts = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            AdvisorKey advisor = new(row.PartitionKey);
            counts[advisor] = counts.GetValueOrDefault(advisor) + 1;
        }

        return counts;
    }
}
