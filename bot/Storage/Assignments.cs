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

    public async Task<IReadOnlyList<RequestId>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {advisor.Value}");
        List<RequestId> found = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(new(row.RowKey));
        }

        return found;
    }
}
