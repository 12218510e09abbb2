using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage.Roster;

/// <summary>
/// The pointer to the published version, its history, and the publications under way, in one partition, so that the swap
/// is one transaction: the pointer moves, history gains a row, the publication is no longer pending.
/// </summary>
internal sealed class RosterHeads(TableClient table)
{
    private const string Version = "Version";
    private const string Partition = "Partition";
    private const string PublishedAt = "PublishedAt";
    private const string Count = "Count";
    private const string Hash = "Hash";
    private const string Since = "Since";

    internal async Task<RosterHead> ReadAsync(CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.RosterHead, TableKeys.RosterHeadRow, cancellationToken) is { } row ? Read(row) : RosterHead.None;

    /// <summary>A version that was published; null when it was not.</summary>
    internal async Task<RosterHead?> FindAsync(long version, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.RosterHead, TableKeys.RosterHistoryRow(version), cancellationToken) is { } row ? Read(row) : null;

    /// <summary>Says that rows are about to be written, so that a publication that breaks off can be tidied away.</summary>
    internal Task BeginAsync(string publication, string partition, DateTimeOffset now, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            new TableEntity(TableKeys.RosterHead, TableKeys.PendingRow(publication)) { [Partition] = partition, [Since] = now.ToUniversalTime() },
            TableUpdateMode.Replace,
            cancellationToken);

    /// <summary>Moves the pointer; false when it is no longer where it was read.</summary>
    internal async Task<bool> TrySwapAsync(RosterHead from, RosterHead to, string publication, CancellationToken cancellationToken)
    {
        var head = Write(to, TableKeys.RosterHeadRow);
        var pending = new TableEntity(TableKeys.RosterHead, TableKeys.PendingRow(publication));
        try
        {
            await table.SubmitTransactionAsync(
                [
                    from.Tag is { } tag
                        ? new(TableTransactionActionType.UpdateReplace, head, new ETag(tag))
                        : new(TableTransactionActionType.Add, head),
                    new(TableTransactionActionType.Add, Write(to, TableKeys.RosterHistoryRow(to.Version))),
                    new(TableTransactionActionType.Delete, pending, ETag.All),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>The partitions of publications that began before a moment and never ended, by publication.</summary>
    internal async Task<IReadOnlyList<(string Row, string Partition)>> AbandonedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.RosterHead} and RowKey ge {TableKeys.PendingFrom} and RowKey lt {TableKeys.PendingUntil} and Since lt {before.ToUniversalTime()}");
        List<(string Row, string Partition)> abandoned = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            abandoned.Add((row.RowKey, row.GetString(Partition)));
        }

        return abandoned;
    }

    /// <summary>Strikes a publication off.</summary>
    internal Task ForgetAsync(string pendingRow, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(TableKeys.RosterHead, pendingRow, cancellationToken: cancellationToken);

    private static TableEntity Write(RosterHead head, string row) => new(TableKeys.RosterHead, row)
    {
        [Version] = head.Version,
        [Partition] = head.Partition,
        [PublishedAt] = head.PublishedAt.ToUniversalTime(),
        [Count] = head.Count,
        [Hash] = head.Hash,
    };

    private static RosterHead Read(TableEntity row) => new(
        row.GetInt64(Version) ?? throw Damaged(Version),
        row.GetString(Partition) ?? throw Damaged(Partition),
        row.GetDateTimeOffset(PublishedAt) ?? throw Damaged(PublishedAt),
        row.GetInt32(Count) ?? throw Damaged(Count),
        row.GetString(Hash) ?? throw Damaged(Hash),
        row.ETag.ToString());

    private static StoredFormatException Damaged(string column) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The pointer to the roster has no {column}."));
}
