using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace VpBot.Benchmarks.Scale;

/// <summary>An account whose operations on rows are counted; a page of a query is one.</summary>
internal sealed class CountedTables(TableServiceClient inner) : TableServiceClient
{
    private long operations;

    public long Operations => Interlocked.Read(ref operations);

    public override TableClient GetTableClient(string tableName) => new Table(inner.GetTableClient(tableName), this);

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        inner.CreateTableIfNotExistsAsync(tableName, cancellationToken);

    private void Count() => Interlocked.Increment(ref operations);

    private sealed class Table(TableClient inner, CountedTables account) : TableClient
    {
        public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        {
            account.Count();
            return inner.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken);
        }

        public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        {
            account.Count();
            return inner.AddEntityAsync(entity, cancellationToken);
        }

        public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        {
            account.Count();
            return inner.UpsertEntityAsync(entity, mode, cancellationToken);
        }

        public override Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        {
            account.Count();
            return inner.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken);
        }

        public override Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
        {
            account.Count();
            return inner.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken);
        }

        public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
        {
            account.Count();
            return inner.SubmitTransactionAsync(transactionActions, cancellationToken);
        }

        public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
            new Pages<T>(inner.QueryAsync<T>(filter, maxPerPage, select, cancellationToken), account);
    }

    private sealed class Pages<T>(AsyncPageable<T> inner, CountedTables account) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await foreach (var page in inner.AsPages(continuationToken, pageSizeHint))
            {
                account.Count();
                yield return page;
            }
        }
    }
}
