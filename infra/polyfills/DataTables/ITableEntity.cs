namespace Azure.Data.Tables;

/// <summary>The keys and the two properties that the service itself keeps of every entity.</summary>
public interface ITableEntity
{
    /// <summary>Together with <see cref="RowKey"/> identifies the entity in its table. Never null when written; may be empty.</summary>
    string PartitionKey { get; set; }

    /// <summary>Identifies the entity within its partition. Never null when written; may be empty.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last changed the entity. Set by the service; what a client sends is ignored.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the entity as last read; given back in conditional writes.</summary>
    ETag ETag { get; set; }
}
