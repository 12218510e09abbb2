using System.Linq.Expressions;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The tables of one storage account. Thread-safe; one instance per process is enough.</summary>
public class TableServiceClient
{
    private readonly TableRest _rest;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableRest.With(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(TableRest.With(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableRest.With(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For fakes.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableRest rest) => _rest = rest;

    public virtual string AccountName => _rest.AccountName;

    public virtual Uri Uri => _rest.Endpoint;

    /// <summary>A filter from an interpolated string whose holes are escaped.</summary>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Of(filter);

    /// <exception cref="NotSupportedException">The filter is more than comparisons joined by &amp;&amp; and ||.</exception>
    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => FilterExpression.Of(filter);

    public virtual TableClient GetTableClient(string tableName) => new(tableName, _rest);

    /// <exception cref="RequestFailedException">409 TableAlreadyExists or TableBeingDeleted.</exception>
    public virtual async Task<Response<TableItem>> CreateTableAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return Response.FromValue(new TableItem(tableName), await _rest.CreateTableAsync(tableName, cancellationToken));
    }

    /// <summary>As <see cref="CreateTableAsync"/>, but a table that is there already is no error.</summary>
    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var response = await _rest.CreateTableIfNotExistsAsync(tableName, cancellationToken);
        return Response.FromValue(new TableItem(tableName), response);
    }

    /// <returns>Status 404, without an exception, when there is no such table.</returns>
    public virtual async Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return await _rest.DeleteTableAsync(tableName, cancellationToken);
    }

    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new TablePages<TableItem>(
            _rest, new TableQuery("Tables", filter, null, "NextTableName"), maxPerPage, ReadPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    private static IReadOnlyList<TableItem> ReadPage(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("value").EnumerateArray()
            .Select(table => new TableItem(table.GetProperty("TableName").GetString()))];
    }
}
