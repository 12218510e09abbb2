using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>
/// The entities of a table at one moment. A write makes the next moment, so that a transaction is all or nothing by
/// keeping or dropping it, and a reader never sees half of one.
/// </summary>
internal sealed record TableRows(ImmutableSortedDictionary<EntityKey, TableEntity> Entities)
{
    public static TableRows Empty { get; } = new(ImmutableSortedDictionary<EntityKey, TableEntity>.Empty);

    /// <param name="action">What is done with which entity.</param>
    /// <param name="now">Timestamp of the write; its ETag is derived from it, so no two writes may share it.</param>
    /// <param name="etag">The version written; default after a delete.</param>
    /// <exception cref="RequestFailedException">404, 409 or 412 as the table service would answer.</exception>
    public TableRows Apply(TableTransactionAction action, DateTimeOffset now, out ETag etag)
    {
        var key = EntityKey.Verified(action.Entity.PartitionKey, action.Entity.RowKey);
        var existing = Entities.GetValueOrDefault(key);
        Check(action, existing);
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            etag = default;
            return new TableRows(Entities.Remove(key));
        }

        var written = EntityMapping.ToStored(action.Entity);
        if (existing is not null && action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge)
        {
            Merge(existing, written);
        }

        written.Timestamp = now;
        written.ETag = etag = new ETag($"W/\"datetime'{Uri.EscapeDataString(now.UtcDateTime.ToString("O"))}'\"");
        return new TableRows(Entities.SetItem(key, written));
    }

    /// <summary>The entities from a key on, in order.</summary>
    public IEnumerable<KeyValuePair<EntityKey, TableEntity>> From(EntityKey? start) =>
        start is { } first ? Entities.SkipWhile(entity => entity.Key < first) : Entities;

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
}
