using Azure.Data.Tables;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;
using VpBot.Storage.Roster;

namespace VpBot.Storage;

/// <summary>Immutable versions and one pointer. Publishing n advisors costs n/100 operations, rounded up, and three.</summary>
public sealed class RosterVersions : IRosterVersions, IRosterLeftovers
{
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly TableClient _rows;
    private readonly RosterHeads _heads;
    private readonly RosterDrafts _drafts;
    private readonly RosterCache _cache;
    private readonly TimeProvider _clock;

    public RosterVersions(TableServiceClient service, TableNames names, TimeProvider clock, ILogger<RosterVersions> logger)
    {
        _rows = service.GetTableClient(names.Roster);
        _heads = new(service.GetTableClient(names.RosterHead));
        _drafts = new(_rows, clock);
        _cache = new(ReadCurrentAsync, clock, logger);
        _clock = clock;
    }

    public ValueTask<AdvisorRoster> CurrentAsync(CancellationToken cancellationToken) => _cache.CurrentAsync(cancellationToken);

    /// <summary>Looks whether there is a newer version, so that nobody who asks has to wait for it.</summary>
    public Task RefreshAsync() => _cache.RefreshAsync();

    public async Task<AdvisorRoster?> PublishAsync(IReadOnlyList<Advisor> advisors, long basedOn, CancellationToken cancellationToken)
    {
        var hash = RosterRows.HashOf(advisors);
        var head = await _heads.ReadAsync(cancellationToken);
        if (head.Version != basedOn)
        {
            return Became(head);
        }

        var publication = RandomIds.Next();
        var partition = TableKeys.RosterVersion(basedOn + 1, publication);
        var next = new RosterHead(basedOn + 1, partition, _clock.GetUtcNow(), advisors.Count, hash, null);
        await _heads.BeginAsync(publication, partition, next.PublishedAt, cancellationToken);
        await _rows.PutAllAsync(RosterRows.Of(partition, advisors), cancellationToken);
        if (await _heads.TrySwapAsync(head, next, publication, cancellationToken))
        {
            return Became(next);
        }

        // Somebody was first, unless it was an earlier attempt of this very swap whose answer was lost.
        var winner = await _heads.FindAsync(basedOn + 1, cancellationToken);
        if (winner?.Partition != partition)
        {
            await TidyAsync(TableKeys.PendingRow(publication), partition, cancellationToken);
        }

        return Became(winner);

        AdvisorRoster? Became(RosterHead? published)
        {
            if (published is null || published.Version != basedOn + 1 || published.Hash != hash)
            {
                return null;
            }

            var roster = new AdvisorRoster(published.Version, published.PublishedAt, advisors);
            _cache.Take(roster);
            return roster;
        }
    }

    public Task<string> KeepDraftAsync(RosterDraft draft, CancellationToken cancellationToken) => _drafts.KeepAsync(draft, cancellationToken);

    public Task<RosterDraft?> FindDraftAsync(string id, CancellationToken cancellationToken) => _drafts.FindAsync(id, cancellationToken);

    public Task DropDraftAsync(string id, CancellationToken cancellationToken) => _drafts.DropAsync(id, cancellationToken);

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var removed = await _drafts.PurgeAsync(cancellationToken);
        foreach (var (row, partition) in await _heads.AbandonedAsync(_clock.GetUtcNow() - AbandonedAfter, cancellationToken))
        {
            removed += await TidyAsync(row, partition, cancellationToken);
        }

        return removed;
    }

    private async Task<int> TidyAsync(string pendingRow, string partition, CancellationToken cancellationToken)
    {
        var removed = await _rows.DeletePartitionAsync(partition, cancellationToken);
        await _heads.ForgetAsync(pendingRow, cancellationToken);
        return removed;
    }

    private async Task<AdvisorRoster> ReadCurrentAsync(AdvisorRoster? known, CancellationToken cancellationToken)
    {
        var head = await _heads.ReadAsync(cancellationToken);
        if (head.Version == (known?.Version ?? 0))
        {
            return known ?? AdvisorRoster.Empty;
        }

        var rows = await _rows.ReadPartitionAsync(head.Partition, cancellationToken);
        return rows.Count == head.Count
            ? new(head.Version, head.PublishedAt, [.. rows.Select(RosterRows.Read)])
            : throw new StoredFormatException($"Roster version {head.Version} has {rows.Count} rows, not {head.Count}.");
    }
}
