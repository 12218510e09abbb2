using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Storage.Stores;

/// <summary>A table that notes every operation, can fail, and can lose the answer of a write so that it is done again, as a client does after a time-out.</summary>
internal sealed class RecordedTable(TableClient inner, TableRecorder recorder) : TableClient
{
    public override string Name => inner.Name;

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        Read("get", () => inner.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken));

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        Write("add", () => inner.AddEntityAsync(entity, cancellationToken));

    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        Write("upsert", () => inner.UpsertEntityAsync(entity, mode, cancellationToken));

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        Write(ifMatch == ETag.All ? "overwrite" : "update", () => inner.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken));

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Write("delete", () => inner.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken));

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        return Write("transaction", () => inner.SubmitTransactionAsync(actions, cancellationToken));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        recorder.Note(Name, IsScan(filter) ? "scan" : "query");
        return inner.QueryAsync<T>(filter, recorder.RowsAPage ?? maxPerPage, select, cancellationToken);
    }

    private static bool IsScan(string? filter) =>
        filter is null
        || !(filter.Contains("PartitionKey eq", StringComparison.Ordinal)
            || (filter.Contains("PartitionKey ge", StringComparison.Ordinal) && filter.Contains("PartitionKey lt", StringComparison.Ordinal)));

    private Task<T> Read<T>(string operation, Func<Task<T>> read)
    {
        recorder.Note(Name, operation);
        return read();
    }

    private async Task<T> Write<T>(string operation, Func<Task<T>> write)
    {
        recorder.Note(Name, operation);
        if (recorder.LosesAnswers)
        {
            await write();
        }

        return await write();
    }
}
