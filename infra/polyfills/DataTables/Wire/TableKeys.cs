using System.Buffers;

namespace Azure.Data.Tables.Wire;

/// <summary>Keys as part of an address.</summary>
internal static class TableKeys
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. @"/\#?", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <summary>Refuses what the service would refuse or misread. The message does not repeat the key.</summary>
    internal static void Verify(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.AsSpan().ContainsAny(Forbidden))
        {
            throw new ArgumentException("A key cannot hold a slash, backslash, number sign, question mark or control character.", name);
        }
    }

    internal static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    private static string Escape(string key) =>
        Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
