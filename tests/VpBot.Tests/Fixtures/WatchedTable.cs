using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Fixtures;

/// <summary>A table of <see cref="WatchedTables"/>.</summary>
internal sealed class WatchedTable(TableClient inner, WatchedTables account) : TableClient
{
    public override string Name => inner.Name;

    public override Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        NotedAsync("get", () => inner.GetEntityAsync<T>(partitionKey, rowKey, select, cancellationToken));

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        NotedAsync("get", () => inner.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken));

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        NotedAsync("add", () => inner.AddEntityAsync(entity, cancellationToken));

    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        NotedAsync("upsert", () => inner.UpsertEntityAsync(entity, mode, cancellationToken));

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        NotedAsync("update", () => inner.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken));

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        NotedAsync("delete", () => inner.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken));

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        return NotedAsync("transaction", () => inner.SubmitTransactionAsync(actions, cancellationToken));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new NotedPages<T>(inner.QueryAsync<T>(filter, maxPerPage, select, cancellationToken), () => account.NoteAsync(Name, "query"));

    private async Task<T> NotedAsync<T>(string operation, Func<Task<T>> answer)
    {
        await account.NoteAsync(Name, operation);
        return await answer();
    }

    private sealed class NotedPages<T>(AsyncPageable<T> inner, Func<Task> note) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await note();
            await foreach (var page in inner.AsPages(continuationToken, pageSizeHint))
            {
                yield return page;
            }
        }
    }
}
