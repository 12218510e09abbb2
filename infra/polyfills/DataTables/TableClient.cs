using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>
/// One table. Thread-safe. Failures are <see cref="RequestFailedException"/> with the service's status and error code.
/// A write that was retried and then refused is checked against what is stored, so that its own success is not taken
/// for somebody else's.
/// </summary>
public class TableClient
{
    private readonly TableRest _rest;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(tableName, TableRest.With(connectionString, options))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(tableName, TableRest.With(endpoint, credential, options))
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(tableName, TableRest.With(endpoint, tokenCredential, options))
    {
    }

    internal TableClient(string tableName, TableRest rest)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        Name = tableName;
        _rest = rest;
    }

    /// <summary>For fakes.</summary>
    protected TableClient()
    {
    }

    public virtual string AccountName => _rest.AccountName;

    public virtual string Name { get; }

    public virtual Uri Uri => _rest.Address(Name);

    /// <summary>A filter from an interpolated string whose holes are escaped.</summary>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Of(filter);

    /// <exception cref="NotSupportedException">The filter is more than comparisons joined by &amp;&amp; and ||.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Of(filter);

    /// <exception cref="RequestFailedException">409 TableAlreadyExists or TableBeingDeleted.</exception>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        Response.FromValue(new TableItem(Name), await _rest.CreateTableAsync(Name, cancellationToken));

    /// <summary>As <see cref="CreateAsync"/>, but a table that is there already is no error.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        Response.FromValue(new TableItem(Name), await _rest.CreateTableIfNotExistsAsync(Name, cancellationToken));

    /// <returns>Status 404, without an exception, when there is no such table.</returns>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _rest.DeleteTableAsync(Name, cancellationToken);

    /// <exception cref="RequestFailedException">404 ResourceNotFound, or TableNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _rest.GetEntityAsync(Name, partitionKey, rowKey, select, cancellationToken);
        return response.Status == 404 ? throw new RequestFailedException(response) : Found<T>(response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _rest.GetEntityAsync(Name, partitionKey, rowKey, select, cancellationToken);
        return response.Status == 404 ? new NotFoundResponse<T>(response) : Found<T>(response);
    }

    /// <exception cref="RequestFailedException">409 EntityAlreadyExists.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(TableTransactionActionType.Add, entity, default, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var type = mode == TableUpdateMode.Replace ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.UpsertMerge;
        return WriteAsync(type, entity, default, cancellationToken);
    }

    /// <exception cref="ArgumentException">The ETag is the default one; <see cref="ETag.All"/> means any version.</exception>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied, or 404 ResourceNotFound.</exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (ifMatch == default)
        {
            throw new ArgumentException("An update needs an ETag; ETag.All means any version.", nameof(ifMatch));
        }

        var type = mode == TableUpdateMode.Replace ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.UpdateMerge;
        return await WriteAsync(type, entity, ifMatch, cancellationToken);
    }

    /// <param name="partitionKey">Partition of the entity.</param>
    /// <param name="rowKey">Row of the entity.</param>
    /// <param name="ifMatch">The version to delete; default means any.</param>
    /// <param name="cancellationToken">Ends the wait, not necessarily the write.</param>
    /// <returns>Status 404, without an exception, when there is no such entity.</returns>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied.</exception>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        TableKeys.Verify(partitionKey, nameof(partitionKey));
        TableKeys.Verify(rowKey, nameof(rowKey));
        return await _rest.WriteAsync(Name, EntityWrite.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken);
    }

    /// <summary>As the other overload; the entity's own ETag is not looked at.</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>The entities that match, ordered by partition and row key, fetched page by page.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new TablePages<T>(
            _rest,
            new TableQuery($"{Name}()", filter, select, "NextPartitionKey NextRowKey"),
            maxPerPage,
            EntityJson.ReadPage<T>,
            cancellationToken);

    /// <exception cref="NotSupportedException">The filter is more than comparisons joined by &amp;&amp; and ||.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <summary>Carries out all actions or none: at most 100, on different entities of one partition.</summary>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        EntityWrite[] writes =
            [.. transactionActions.Select(action => EntityWrite.Of(action.ActionType, Name, action.Entity, action.ETag))];
        return writes.Length == 0
            ? throw new InvalidOperationException("A transaction needs at least one action.")
            : await _rest.WriteTogetherAsync(Name, writes, cancellationToken);
    }

    private static Response<T> Found<T>(Response response) =>
        Response.FromValue(EntityJson.Read<T>(response.Content.ToMemory()), response);

    private async Task<Response> WriteAsync(
        TableTransactionActionType type, ITableEntity entity, ETag ifMatch, CancellationToken cancellationToken) =>
        await _rest.WriteAsync(Name, EntityWrite.Of(type, Name, entity, ifMatch), cancellationToken);
}
