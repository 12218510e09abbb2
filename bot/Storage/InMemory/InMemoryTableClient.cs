using System.Linq.Expressions;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace VpBot.Storage.InMemory;

/// <summary>
/// One table in the memory of this process, for Development and fast tests. Thread-safe. Answers as the table service
/// does: the same errors, ETags, order, pages and transactions.
/// </summary>
public sealed class InMemoryTableClient : TableClient
{
    private readonly Lock _writing = new();
    private readonly TimeProvider _time;
    private DateTimeOffset _lastWrite;
    private volatile TableRows? _rows;

    internal InMemoryTableClient(string name, Uri account, string accountName, TimeProvider time)
    {
        Name = name;
        AccountName = accountName;
        Uri = new Uri(account, name);
        _time = time;
    }

    public override string Name { get; }

    public override string AccountName { get; }

    public override Uri Uri { get; }

    internal bool Exists => _rows is not null;

    private TableRows Rows => _rows ?? throw TableErrors.TableNotFound();

    public override async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        return TryCreate() ? Item(204) : throw TableErrors.TableAlreadyExists();
    }

    public override async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        return Item(TryCreate() ? 204 : 409);
    }

    public override async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        lock (_writing)
        {
            var existed = Exists;
            _rows = null;
            return InMemoryResponse.With(existed ? 204 : 404);
        }
    }

    public override async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        return Find<T>(partitionKey, rowKey, select) ?? throw TableErrors.ResourceNotFound();
    }

    public override async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        return Exists && Find<T>(partitionKey, rowKey, select) is { } found ? found : new MissingEntity<T>();
    }

    public override async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        return Write(TableTransactionActionType.Add, entity, default);
    }

    public override async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        var type = mode == TableUpdateMode.Replace ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.UpsertMerge;
        return Write(type, entity, default);
    }

    public override async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        var type = mode == TableUpdateMode.Replace ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.UpdateMerge;
        return ifMatch == default
            ? throw new ArgumentException("An update needs an ETag; ETag.All means any version.", nameof(ifMatch))
            : Write(type, entity, ifMatch);
    }

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(new TableEntity(partitionKey, rowKey), ifMatch, cancellationToken);

    public override async Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        return Remove(entity, ifMatch);
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
    {
        string[] selected = [.. select ?? []];
        return new InMemoryPages<T>(
            () => Rows,
            TableFilter.Parse(filter),
            entity => EntityMapping.FromStored<T>(entity, selected),
            maxPerPage,
            cancellationToken);
    }

    public override AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        await Asked(cancellationToken);
        ArgumentNullException.ThrowIfNull(transactionActions);
        return WriteTogether([.. transactionActions]);
    }

    private static Task Asked(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

    private bool TryCreate()
    {
        if (Name.Length is < 3 or > 63 || !char.IsAsciiLetter(Name[0]) || !Name.All(char.IsAsciiLetterOrDigit))
        {
            throw TableErrors.InvalidResourceName();
        }

        lock (_writing)
        {
            var isNew = !Exists;
            _rows ??= TableRows.Empty;
            return isNew;
        }
    }

    private Response<TableItem> Item(int status) => new InMemoryAnswer<TableItem>(new TableItem(Name), status);

    private Response<T>? Find<T>(string partitionKey, string rowKey, IEnumerable<string>? select)
        where T : class, ITableEntity =>
        Rows.Find(EntityKey.Verified(partitionKey, rowKey)) is { } stored
            ? new InMemoryAnswer<T>(EntityMapping.FromStored<T>(stored, select?.ToArray() ?? []), 200, stored.ETag)
            : null;

    private Response Write(TableTransactionActionType type, ITableEntity entity, ETag ifMatch)
    {
        ArgumentNullException.ThrowIfNull(entity);
        lock (_writing)
        {
            _rows = Rows.Apply(new TableTransactionAction(type, entity, ifMatch), NextWrite(), out var etag);
            return InMemoryResponse.With(204, etag);
        }
    }

    private Response Remove(ITableEntity entity, ETag ifMatch)
    {
        try
        {
            return Write(TableTransactionActionType.Delete, entity, ifMatch);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return InMemoryResponse.With(404);
        }
    }

    private Response<IReadOnlyList<Response>> WriteTogether(IReadOnlyList<TableTransactionAction> actions)
    {
        TransactionRules.Check(actions);
        lock (_writing)
        {
            var rows = Rows;
            List<Response> responses = [];
            foreach (var action in actions)
            {
                rows = Apply(rows, action, responses);
            }

            _rows = rows;
            return new InMemoryAnswer<IReadOnlyList<Response>>(responses, 202);
        }
    }

    private TableRows Apply(TableRows rows, TableTransactionAction action, List<Response> responses)
    {
        try
        {
            var next = rows.Apply(action, NextWrite(), out var etag);
            responses.Add(InMemoryResponse.With(204, etag));
            return next;
        }
        catch (RequestFailedException exception)
        {
            throw TableErrors.InTransaction(exception, responses.Count);
        }
    }

    // Versions are told apart by the time of the write, also when the clock stands still.
    private DateTimeOffset NextWrite()
    {
        var now = _time.GetUtcNow();
        return _lastWrite = now > _lastWrite ? now : _lastWrite.AddTicks(1);
    }
}
