namespace VpBot.Storage.InMemory;

/// <summary>The place of an entity in its table: by partition key, then by row key, compared ordinally.</summary>
internal readonly record struct EntityKey(string PartitionKey, string RowKey) : IComparable<EntityKey>
{
    public static bool operator <(EntityKey left, EntityKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(EntityKey left, EntityKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(EntityKey left, EntityKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(EntityKey left, EntityKey right) => left.CompareTo(right) >= 0;

    /// <exception cref="ArgumentException">A key is null or has a character that the table service forbids.</exception>
    public static EntityKey Verified(string partitionKey, string rowKey)
    {
        Verify(partitionKey, nameof(partitionKey));
        Verify(rowKey, nameof(rowKey));
        return new EntityKey(partitionKey, rowKey);
    }

    public static EntityKey FromToken(string token)
    {
        var keys = token.Split(' ');
        return new EntityKey(Uri.UnescapeDataString(keys[0]), Uri.UnescapeDataString(keys[1]));
    }

    public string ToToken() => $"{Uri.EscapeDataString(PartitionKey)} {Uri.EscapeDataString(RowKey)}";

    public int CompareTo(EntityKey other)
    {
        var byPartition = string.CompareOrdinal(PartitionKey, other.PartitionKey);
        return byPartition != 0 ? byPartition : string.CompareOrdinal(RowKey, other.RowKey);
    }

    private static void Verify(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        foreach (var character in key)
        {
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character))
            {
                throw new ArgumentException("A key cannot hold a slash, backslash, number sign, question mark or control character.", name);
            }
        }
    }
}
