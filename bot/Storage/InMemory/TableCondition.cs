using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>What a filter asks of an entity, and where such entities can be.</summary>
/// <param name="Holds">Whether an entity is wanted.</param>
/// <param name="Partitions">Where to look; wider than necessary does no harm.</param>
internal sealed record TableCondition(Func<TableEntity, bool> Holds, PartitionRange Partitions)
{
    public TableCondition And(TableCondition other) => new(entity => Holds(entity) && other.Holds(entity), Partitions.And(other.Partitions));

    public TableCondition Or(TableCondition other) => new(entity => Holds(entity) || other.Holds(entity), Partitions.Or(other.Partitions));

    public TableCondition Not() => new(entity => !Holds(entity), PartitionRange.All);
}
