using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>The answer to a query. As with the service, each page shows the table as it is when that page is asked for.</summary>
internal sealed class InMemoryPages<T>(
    Func<TableRows> read,
    TableCondition condition,
    Func<TableEntity, T> convert,
    int? maxPerPage,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    private const int MostPerPage = 1000;

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var (token, size) = (continuationToken, Math.Min(pageSizeHint ?? maxPerPage ?? MostPerPage, MostPerPage));

        // Only the interface takes time: the pages are there.
        await Task.CompletedTask;
        do
        {
            CancellationToken.ThrowIfCancellationRequested();
            var start = token is null ? new EntityKey(condition.Partitions.From, string.Empty) : EntityKey.FromToken(token);
            var found = read().From(start)
                .TakeWhile(entity => condition.Partitions.ReachTo(entity.PartitionKey)).Where(condition.Holds).Take(size + 1).ToList();
            token = found.Count > size ? TableRows.KeyOf(found[size]).ToToken() : null;
            yield return Page<T>.FromValues([.. found.Take(size).Select(convert)], token, InMemoryResponse.Ok);
        }
        while (token is not null);
    }
}
