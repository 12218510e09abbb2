namespace Azure.Data.Tables;

/// <summary>One entity of a transaction and what is done with it.</summary>
public class TableTransactionAction
{
    /// <param name="actionType">What is done.</param>
    /// <param name="entity">The entity; for a delete only its keys count.</param>
    /// <param name="etag">The condition of an update or delete; default means any version.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
