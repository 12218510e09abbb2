using System.Collections.Concurrent;
using System.Linq.Expressions;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace VpBot.Storage.InMemory;

/// <summary>
/// A storage account in the memory of this process, for Development and fast tests. Thread-safe. What is in it is gone
/// when the process ends.
/// </summary>
public sealed class InMemoryTableServiceClient(TimeProvider time) : TableServiceClient
{
    private readonly ConcurrentDictionary<string, InMemoryTableClient> _tables = new(StringComparer.OrdinalIgnoreCase);

    public InMemoryTableServiceClient()
        : this(TimeProvider.System)
    {
    }

    public override string AccountName => "inmemory";

    public override Uri Uri { get; } = new("memory://inmemory/");

    /// <summary>The same table for every spelling of its name.</summary>
    public override TableClient GetTableClient(string tableName) => Table(tableName);

    public override Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        Table(tableName).CreateAsync(cancellationToken);

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        Table(tableName).CreateIfNotExistsAsync(cancellationToken);

    public override Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        Table(tableName).DeleteAsync(cancellationToken);

    public override AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new InMemoryPages<TableItem>(
            ExistingTables, TableFilter.Parse(filter), table => new TableItem(table.RowKey), maxPerPage, cancellationToken);

    public override AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public override AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    // Tables are queried like entities with one property.
    private TableRows ExistingTables() => TableRows.Of(_tables.Values.Where(table => table.Exists)
        .Select(table => new TableEntity(string.Empty, table.Name) { ["TableName"] = table.Name }));

    private InMemoryTableClient Table(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _tables.GetOrAdd(name, key => new InMemoryTableClient(key, Uri, AccountName, time));
    }
}
