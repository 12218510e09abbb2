using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace VpBot.Tests.Faults;

/// <summary>An account with a tap at the client: a fault shows as it does after the client's own retries were in vain.</summary>
internal sealed class TappedTables(TableServiceClient inner, TableTap tap) : TableServiceClient
{
    public override TableClient GetTableClient(string tableName) => new TappedTable(inner.GetTableClient(tableName), tap);

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        inner.CreateTableIfNotExistsAsync(tableName, cancellationToken);
}
