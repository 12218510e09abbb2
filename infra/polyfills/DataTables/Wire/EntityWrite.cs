using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>One entity to be written, alone or in a transaction: verb, address, condition and body.</summary>
internal sealed class EntityWrite
{
    private readonly TableTransactionActionType _type;
    private readonly string _table;
    private readonly ETag _ifMatch;

    private EntityWrite(
        TableTransactionActionType type, string table, string partitionKey, string rowKey, ETag ifMatch, ReadOnlyMemory<byte> body)
    {
        _type = type;
        _table = table;
        _ifMatch = ifMatch;
        PartitionKey = partitionKey;
        RowKey = rowKey;
        Body = body;
    }

    internal string PartitionKey { get; }

    internal string RowKey { get; }

    internal ReadOnlyMemory<byte> Body { get; }

    internal bool IsDelete => _type == TableTransactionActionType.Delete;

    internal bool IsMerge => _type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;

    internal RequestMethod Method => _type switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => RequestMethod.Patch,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        _ => RequestMethod.Put,
    };

    internal string Path => _type == TableTransactionActionType.Add
        ? _table
        : TableKeys.EntityPath(_table, PartitionKey, RowKey);

    internal static EntityWrite Of(TableTransactionActionType type, string table, ITableEntity entity, ETag ifMatch = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        TableKeys.Verify(entity.PartitionKey, nameof(ITableEntity.PartitionKey));
        TableKeys.Verify(entity.RowKey, nameof(ITableEntity.RowKey));
        var body = type == TableTransactionActionType.Delete ? default : EntityJson.Write(entity);
        return new EntityWrite(type, table, entity.PartitionKey, entity.RowKey, ifMatch, body);
    }

    internal static EntityWrite Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        Of(TableTransactionActionType.Delete, table, new TableEntity(partitionKey, rowKey), ifMatch);

    internal IEnumerable<HttpHeader> Headers()
    {
        yield return TableRest.AcceptJson;
        yield return TableRest.ProtocolVersion;
        if (_type == TableTransactionActionType.Add)
        {
            yield return TableRest.ReturnNoContent;
        }
        else if (_type is not (TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace))
        {
            yield return new HttpHeader(HttpHeader.Names.IfMatch, _ifMatch == default ? "*" : _ifMatch.ToString());
        }

        if (!IsDelete)
        {
            yield return TableRest.JsonBody;
        }
    }
}
