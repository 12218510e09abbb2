namespace VpBot.Storage.InMemory;

/// <summary>Which partitions a query can find something in: from one to another, both inclusive.</summary>
/// <param name="From">The first; empty for the first of the table.</param>
/// <param name="To">The last; null for the last of the table.</param>
internal readonly record struct PartitionRange(string From, string? To)
{
    public static PartitionRange All { get; } = new(string.Empty, null);

    /// <summary>Whether the range goes on as far as a partition.</summary>
    public bool ReachTo(string partition) => To is null || string.CompareOrdinal(partition, To) <= 0;

    /// <summary>What lies in both.</summary>
    public PartitionRange And(PartitionRange other) => new(
        string.CompareOrdinal(From, other.From) >= 0 ? From : other.From,
        To is null || (other.To is not null && string.CompareOrdinal(other.To, To) < 0) ? other.To : To);

    /// <summary>What lies in either, and whatever is in between.</summary>
    public PartitionRange Or(PartitionRange other) => new(
        string.CompareOrdinal(From, other.From) <= 0 ? From : other.From,
        To is null || other.To is null ? null : string.CompareOrdinal(other.To, To) > 0 ? other.To : To);
}
