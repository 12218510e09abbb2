namespace VpBot.Tests.Fixtures;

/// <summary>A row as it is stored.</summary>
/// <param name="Text">All properties, binary ones decoded in each likely way.</param>
internal sealed record StoredRow(string Table, string PartitionKey, string RowKey, string Tag, string Text)
{
    /// <summary>Everything that could be read by somebody who sees the storage.</summary>
    public string Everything => $"{Table}\n{PartitionKey}\n{RowKey}\n{Text}";
}
