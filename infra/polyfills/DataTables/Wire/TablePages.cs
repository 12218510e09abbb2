using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to a query, fetched page by page; a page may be empty and yet not be the last.</summary>
internal sealed class TablePages<T>(
    TableRest rest,
    TableQuery query,
    int? maxPerPage,
    Func<ReadOnlyMemory<byte>, IReadOnlyList<T>> read,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
{
    public override IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null) =>
        Fetch(continuationToken, pageSizeHint ?? maxPerPage, default);

    private async IAsyncEnumerable<Page<T>> Fetch(
        string continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken enumeration)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumeration);
        do
        {
            var response = await rest.QueryAsync(query.Address(continuationToken, pageSize), either.Token);
            continuationToken = query.ContinuationToken(response);
            yield return Page<T>.FromValues(read(response.Content.ToMemory()), continuationToken, response);
        }
        while (continuationToken is not null);
    }
}
