using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>The answer to a query. As with the service, each page shows the table as it is when that page is asked for.</summary>
internal sealed class InMemoryPages<T>(
    Func<TableRows> read,
    Func<TableEntity, bool> matches,
    Func<TableEntity, T> convert,
    int? maxPerPage,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    private const int MostPerPage = 1000;

    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, Math.Min(pageSizeHint ?? maxPerPage ?? MostPerPage, MostPerPage)).ToAsyncEnumerable();

    private IEnumerable<Page<T>> Pages(string? token, int size)
    {
        do
        {
            CancellationToken.ThrowIfCancellationRequested();
            var start = token is null ? (EntityKey?)null : EntityKey.FromToken(token);
            var found = read().From(start).Where(entity => matches(entity.Value)).Take(size + 1).ToList();
            token = found.Count > size ? found[size].Key.ToToken() : null;
            yield return Page<T>.FromValues(
                [.. found.Take(size).Select(entity => convert(entity.Value))], token, InMemoryResponse.Ok);
        }
        while (token is not null);
    }
}
