using System.Collections.Concurrent;
using Azure.Data.Tables;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage.Bodies;

namespace VpBot.Storage;

/// <summary>
/// The column of the advisors' rows that says what each holds, changed by compare-and-swap. A row is remembered as it was last seen, so
/// that a change mostly needs no reading; when it has become another since, the change is refused and made again on what is there now.
/// Where that happens the next changes read first, until nobody else is at it any more.
/// </summary>
internal sealed class HeldPlaces(TableClient table)
{
    private const string Held = "Held";
    private const int Attempts = 20;

    private readonly ConcurrentDictionary<AdvisorKey, Seen> _seen = new();

    /// <summary>Takes down a row that was just read, and gives what the advisor holds by it.</summary>
    internal IReadOnlyList<AssignmentRow> See(TableEntity row)
    {
        var held = HeldText.Read(row.GetString(Held));
        var tag = row.ETag.ToString();
        _seen.AddOrUpdate(new(row.RowKey), _ => new(tag, held), (_, last) => new(tag, held, last.Contested && last.Tag != tag));
        return held;
    }

    /// <summary>What is remembered of a row is no longer so.</summary>
    internal void Forget(AdvisorKey advisor) => _seen.TryRemove(advisor, out _);

    internal async Task<IReadOnlyList<AssignmentRow>> ReadAsync(AdvisorKey advisor, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Advisors, advisor.Value, cancellationToken) is { } row ? See(row) : [];

    /// <summary>Changes what an advisor holds and gives it as it is then.</summary>
    /// <param name="advisor">Whose.</param>
    /// <param name="change">Gives what it gets when there is nothing to change; only what was just read is believed about that.</param>
    /// <param name="beside">Other columns to write with a change.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<IReadOnlyList<AssignmentRow>> ChangeAsync(
        AdvisorKey advisor, Func<IReadOnlyList<AssignmentRow>, IReadOnlyList<AssignmentRow>> change, Action<TableEntity> beside, CancellationToken cancellationToken)
    {
        var seen = _seen.GetValueOrDefault(advisor) is { Contested: false } last ? last : null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (seen is not null && change(seen.Held) is var after && !ReferenceEquals(after, seen.Held) && await WriteAsync(advisor, seen, after, beside, cancellationToken))
            {
                return after;
            }

            var held = await ReadAsync(advisor, cancellationToken);
            if (ReferenceEquals(change(held), held))
            {
                return held;
            }

            seen = _seen.GetValueOrDefault(advisor) ?? new(null, held);
        }

        throw new InvalidOperationException("What an advisor holds was changed again and again by others.");
    }

    private async Task<bool> WriteAsync(
        AdvisorKey advisor, Seen seen, IReadOnlyList<AssignmentRow> held, Action<TableEntity> beside, CancellationToken cancellationToken)
    {
        var row = new TableEntity(TableKeys.Advisors, advisor.Value) { [Held] = HeldText.Write(held) };
        beside(row);
        if (seen.Tag is not { } tag)
        {
            return await table.TryAddAsync(row, cancellationToken);
        }

        var now = await table.TryMergeAsync(row, tag, cancellationToken);
        _seen[advisor] = now is null ? seen with { Contested = true } : seen with { Tag = now, Held = held };
        return now is not null;
    }

    private sealed record Seen(string? Tag, IReadOnlyList<AssignmentRow> Held, bool Contested = false);
}
