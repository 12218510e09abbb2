using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage;

/// <summary>The sealed dialog state of one conversation, as it is stored.</summary>
internal sealed class ConversationRow : ITableEntity
{
    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public BinaryData Content { get; set; } = BinaryData.Empty;

    /// <summary>The first moment at which it counts as absent, in UTC; a row without one does so always.</summary>
    public DateTimeOffset? Expires { get; set; }

    internal bool Holds(ConversationRow written) =>
        Expires == written.Expires && Content.ToMemory().Span.SequenceEqual(written.Content.ToMemory().Span);
}
