using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Faults;

/// <summary>A table of <see cref="TappedTables"/>.</summary>
internal sealed class TappedTable(TableClient inner, TableTap tap) : TableClient
{
    public override string Name => inner.Name;

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        tap.Read(Row(partitionKey, rowKey));
        return TapAsync("get", () => inner.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken));
    }

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        TapAsync("add", () => inner.AddEntityAsync(entity, cancellationToken));

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        if (mode is TableUpdateMode.Replace)
        {
            tap.Overwritten(Row(entity.PartitionKey, entity.RowKey));
        }

        return TapAsync("upsert", () => inner.UpsertEntityAsync(entity, mode, cancellationToken));
    }

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        if (ifMatch == ETag.All)
        {
            tap.Overwritten(Row(entity.PartitionKey, entity.RowKey));
        }

        return TapAsync("update", () => inner.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken));
    }

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        TapAsync("delete", () => inner.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken));

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        return TapAsync("transaction", () => inner.SubmitTransactionAsync(actions, cancellationToken));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        tap.Queried(Name, filter);
        return new TappedPages<T>(inner.QueryAsync<T>(filter, maxPerPage, select, cancellationToken), page => TapAsync("query", page));
    }

    private string Row(string partition, string row) => $"{Name}/{partition}/{row}";

    private async Task<T> TapAsync<T>(string operation, Func<Task<T>> answer)
    {
        // As over a network: others come in between.
        await Task.Yield();
        switch (tap.Note($"{Name} {operation}"))
        {
            case null:
                return await answer();
            case Fault.Error:
                throw new RequestFailedException(500, "Internal error.", "InternalError", null);
            case Fault.Busy:
                throw new RequestFailedException(503, "Busy.", "ServerBusy", null);
            case Fault.TimeoutAfter:
                await answer();
                goto case Fault.TimeoutBefore;
            case Fault.TimeoutBefore:
                throw new TaskCanceledException("No answer in time.");
            case Fault.ResetAfter:
                await answer();
                goto default;
            default:
                throw new AggregateException("Retry failed.", new RequestFailedException(0, "Reset.", new IOException("Reset.")));
        }
    }

    private sealed class TappedPages<T>(AsyncPageable<T> inner, Func<Func<Task<bool>>, Task<bool>> tapped) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await using var pages = inner.AsPages(continuationToken, pageSizeHint).GetAsyncEnumerator();
            while (await tapped(async () => await pages.MoveNextAsync()))
            {
                yield return pages.Current;
                if (pages.Current.ContinuationToken is null)
                {
                    break;
                }
            }
        }
    }
}
