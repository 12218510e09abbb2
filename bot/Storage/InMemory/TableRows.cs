using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>
/// The entities of a table at one moment. A write makes the next moment, so that a transaction is all or nothing by
/// keeping or dropping it, and a reader never sees half of one. Sorted, so that a key or a partition is found without looking at the rest.
/// </summary>
internal sealed class TableRows
{
    private static readonly Comparer<Row> ByKey = Comparer<Row>.Create((one, other) => one.Key.CompareTo(other.Key));

    private readonly ImmutableSortedSet<Row> rows;

    private TableRows(ImmutableSortedSet<Row> rows) => this.rows = rows;

    public static TableRows Empty { get; } = new(ImmutableSortedSet.Create<Row>(ByKey));

    public static TableRows Of(IEnumerable<TableEntity> entities) => new(entities.Select(entity => new Row(KeyOf(entity), entity)).ToImmutableSortedSet(ByKey));

    public static EntityKey KeyOf(TableEntity entity) => new(entity.PartitionKey, entity.RowKey);

    /// <param name="action">What is done with which entity.</param>
    /// <param name="now">Timestamp of the write; its ETag is derived from it, so no two writes may share it.</param>
    /// <param name="etag">The version written; default after a delete.</param>
    /// <exception cref="RequestFailedException">404, 409 or 412 as the table service would answer.</exception>
    public TableRows Apply(TableTransactionAction action, DateTimeOffset now, out ETag etag)
    {
        var key = EntityKey.Verified(action.Entity.PartitionKey, action.Entity.RowKey);
        var existing = Find(key);
        Check(action, existing);
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            etag = default;
            return new TableRows(rows.Remove(new Row(key)));
        }

        var written = EntityMapping.ToStored(action.Entity);
        if (existing is not null && action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge)
        {
            Merge(existing, written);
        }

        written.Timestamp = now;
        written.ETag = etag = VersionAt(now);
        return With(new Row(key, written));
    }

    /// <summary>The entity under a key; null when there is none.</summary>
    public TableEntity? Find(EntityKey key) => rows.TryGetValue(new Row(key), out var found) ? found.Entity : null;

    /// <summary>The entities from a key on, in order.</summary>
    public IEnumerable<TableEntity> From(EntityKey start)
    {
        var place = rows.IndexOf(new Row(start));
        for (var next = place < 0 ? ~place : place; next < rows.Count; next++)
        {
            yield return rows[next].Entity!;
        }
    }

    private static ETag VersionAt(DateTimeOffset now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"W/\"datetime'{now.UtcDateTime:yyyy-MM-dd'T'HH'%3A'mm'%3A'ss.fffffff'Z'}'\""));

    /// <summary>Removes and adds in one go: the set keeps a row that it has when another under the same key is added.</summary>
    private TableRows With(Row row)
    {
        var next = rows.ToBuilder();
        next.Remove(row);
        next.Add(row);
        return new TableRows(next.ToImmutable());
    }

    private static void Check(TableTransactionAction action, TableEntity? existing)
    {
        switch (action.ActionType)
        {
            case TableTransactionActionType.Add when existing is not null:
                throw TableErrors.EntityAlreadyExists();
            case TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete:
                CheckVersion(existing, action.ETag);
                break;
            default:
                break;
        }
    }

    private static void CheckVersion(TableEntity? existing, ETag ifMatch)
    {
        if (existing is null)
        {
            throw TableErrors.ResourceNotFound();
        }

        if (ifMatch != default && ifMatch != ETag.All && ifMatch != existing.ETag)
        {
            throw TableErrors.ConditionNotSatisfied();
        }
    }

    private static void Merge(TableEntity existing, TableEntity written)
    {
        foreach (var (name, value) in existing)
        {
            if (!written.ContainsKey(name))
            {
                written[name] = value;
            }
        }
    }

    /// <summary>An entity under its key; without an entity to look for one.</summary>
    private sealed record Row(EntityKey Key, TableEntity? Entity = null);
}
