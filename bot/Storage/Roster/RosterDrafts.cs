using System.Text.Json;
using Azure.Data.Tables;
using VpBot.Dialogs.Publishing;
using VpBot.Storage.Bodies;

namespace VpBot.Storage.Roster;

/// <summary>
/// Checked rosters that wait half an hour to be published: the advisors' rows, and after them one that makes it whole. A
/// draft without that last row was broken off and counts as absent.
/// </summary>
internal sealed class RosterDrafts(TableClient table, TimeProvider clock)
{
    private const string Expires = "Expires";
    private const string BasedOn = "BasedOn";
    private const string NeedsConfirming = "NeedsConfirming";
    private const string By = "By";
    private const string Count = "Count";
    private const string Warnings = "Warnings";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    internal async Task<string> KeepAsync(RosterDraft draft, CancellationToken cancellationToken)
    {
        var id = RandomIds.Next();
        var expires = clock.GetUtcNow() + Kept;
        var rows = RosterRows.Of(TableKeys.Draft(id), draft.Advisors);
        foreach (var row in rows)
        {
            row[Expires] = expires;
        }

        await table.PutAllAsync([.. rows, Last(id, draft, expires)], cancellationToken);
        return id;
    }

    internal async Task<RosterDraft?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var rows = await table.ReadPartitionAsync(TableKeys.Draft(id), cancellationToken);
        if (rows is not [.. var advisors, { RowKey: TableKeys.DraftRow } last]
            || last.GetInt32(Count) != advisors.Count
            || last.GetDateTimeOffset(Expires) is not { } expires || expires <= clock.GetUtcNow())
        {
            return null;
        }

        return new(
            [.. advisors.Select(RosterRows.Read)],
            last.GetInt64(BasedOn) ?? 0,
            last.GetBoolean(NeedsConfirming) ?? true,
            last.GetGuid(By) ?? Guid.Empty)
        {
            Warnings = LongText.Read(last, Warnings) is { Length: > 0 } json ? JsonSerializer.Deserialize(json, BodyJson.Default.IReadOnlyListRosterFinding) ?? [] : [],
        };
    }

    internal Task DropAsync(string id, CancellationToken cancellationToken) => table.DeletePartitionAsync(TableKeys.Draft(id), cancellationToken);

    /// <summary>Removes the rows of drafts that expired; gives how many.</summary>
    internal async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKeys.DraftsFrom} and PartitionKey lt {TableKeys.DraftsUntil} and Expires le {clock.GetUtcNow()}");
        var removed = 0;
        await foreach (var page in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).AsPages())
        {
            foreach (var draft in page.Values.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
            {
                removed += await table.DeleteAllAsync(draft, cancellationToken);
            }
        }

        return removed;
    }

    private static TableEntity Last(string id, RosterDraft draft, DateTimeOffset expires)
    {
        var row = new TableEntity(TableKeys.Draft(id), TableKeys.DraftRow)
        {
            [Expires] = expires,
            [BasedOn] = draft.BasedOn,
            [NeedsConfirming] = draft.NeedsConfirming,
            [By] = draft.By,
            [Count] = draft.Advisors.Count,
        };
        LongText.Write(row, Warnings, JsonSerializer.Serialize(draft.Warnings, BodyJson.Default.IReadOnlyListRosterFinding));
        return row;
    }
}
