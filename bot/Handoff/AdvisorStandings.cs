using System.Collections.Immutable;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>
/// How all advisors stand, at most five seconds old; older where reading takes long, so that a large organisation is not read all the
/// time. What this process itself does to a standing shows at once; what another does shows at the next reading. Nobody gets more than
/// their capacity by it: that is decided where a place is taken.
/// </summary>
public sealed class AdvisorStandings(IAdvisorRecords records, IRosterReader rosters, IUnmetAdvisors unmet, TimeProvider time)
    : IAdvisorStandings, IDisposable
{
    private static readonly TimeSpan MinAge = TimeSpan.FromSeconds(5);

    /// <summary>Reading takes no larger part of the time than this.</summary>
    private const int RestFactor = 25;

    private const string DefaultLanguage = "nl";

    private readonly SemaphoreSlim reading = new(1);
    private readonly Lock changing = new();

    /// <summary>What this process changed since the last reading began.</summary>
    private readonly List<Func<Snapshot, Snapshot>> since = [];

    private Snapshot current = new(DateTimeOffset.MinValue, MinAge, ImmutableDictionary<AdvisorKey, AdvisorStanding>.Empty, ImmutableDictionary<AdvisorKey, AdvisorRecord>.Empty);

    public async ValueTask<IReadOnlyDictionary<AdvisorKey, AdvisorStanding>> CurrentAsync(CancellationToken cancellationToken) =>
        (await FreshAsync(cancellationToken)).Standings;

    /// <summary>What the bot knows of an advisor; null for nothing.</summary>
    public async ValueTask<AdvisorRecord?> RecordAsync(AdvisorKey key, CancellationToken cancellationToken) =>
        (await FreshAsync(cancellationToken)).Records.GetValueOrDefault(key);

    /// <summary>Everybody of whom something is known, also who left the roster.</summary>
    internal async ValueTask<IEnumerable<AdvisorRecord>> RecordsAsync(CancellationToken cancellationToken) => (await FreshAsync(cancellationToken)).Records.Values;

    internal static AdvisorStanding OneMore(AdvisorStanding standing) => standing with { Open = standing.Open + 1 };

    internal static AdvisorStanding OneLess(AdvisorStanding standing) => standing with { Open = Math.Max(0, standing.Open - 1) };

    /// <summary>Shows at once what this process did to a standing.</summary>
    internal void Change(AdvisorKey key, Func<AdvisorStanding, AdvisorStanding> change) => Apply(snapshot => snapshot.Changed(key, change));

    /// <summary>Shows at once what this process learnt of an advisor.</summary>
    internal void Learn(AdvisorKey key, Func<AdvisorRecord, AdvisorRecord> change) => Apply(snapshot => snapshot.Learnt(key, change));

    /// <summary>Reads anew when what was read gets old, so that nobody who asks has to wait for it.</summary>
    internal async Task RenewAsync(CancellationToken cancellationToken)
    {
        // A fifth before it is too old.
        if (time.GetUtcNow() - current.ReadAt >= current.FreshFor * 0.8)
        {
            await ReadOnceAsync(() => false, cancellationToken);
        }
    }

    /// <summary>Forgets what was read, so that the next question is answered from the store.</summary>
    internal void Refresh() => Apply(snapshot => snapshot with { ReadAt = DateTimeOffset.MinValue });

    public void Dispose() => reading.Dispose();

    private async ValueTask<Snapshot> FreshAsync(CancellationToken cancellationToken) =>
        IsFresh() ? current : await ReadOnceAsync(IsFresh, cancellationToken);

    private async Task<Snapshot> ReadOnceAsync(Func<bool> isDone, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (!isDone())
            {
                await ReadAnewAsync(cancellationToken);
            }

            return current;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Nobody knows whether what was read holds what this process changed during the reading, so that is done to it again: for a moment a count may be one off.</summary>
    private async Task ReadAnewAsync(CancellationToken cancellationToken)
    {
        lock (changing)
        {
            since.Clear();
        }

        var read = await ReadAsync(cancellationToken);
        lock (changing)
        {
            current = since.Aggregate(read, (snapshot, change) => change(snapshot));
        }
    }

    private void Apply(Func<Snapshot, Snapshot> change)
    {
        lock (changing)
        {
            current = change(current);
            since.Add(change);
        }
    }

    private bool IsFresh() => time.GetUtcNow() - current.ReadAt < current.FreshFor;

    private async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = (await records.AllAsync(cancellationToken)).ToImmutableDictionary(record => record.Key);
        var roster = await rosters.CurrentAsync(cancellationToken);
        var standings = roster.Advisors.ToImmutableDictionary(advisor => advisor.Key, advisor =>
        {
            var record = known.GetValueOrDefault(advisor.Key);
            var reachable = record is { Chat: not null } ? record.Reachable : record?.Reachable != false && unmet.AddressOf(advisor) is not null;

            return new AdvisorStanding(advisor.Key, reachable, record?.Away, record?.Open ?? 0, record?.LastOffered);
        });

        var took = time.GetUtcNow() - now;
        return new(now, took * RestFactor > MinAge ? took * RestFactor : MinAge, standings, known);
    }

    private sealed record Snapshot(
        DateTimeOffset ReadAt,
        TimeSpan FreshFor,
        ImmutableDictionary<AdvisorKey, AdvisorStanding> Standings,
        ImmutableDictionary<AdvisorKey, AdvisorRecord> Records)
    {
        public Snapshot Changed(AdvisorKey key, Func<AdvisorStanding, AdvisorStanding> change) =>
            this with { Standings = Standings.SetItem(key, change(Standings.GetValueOrDefault(key) ?? AdvisorStanding.Unknown(key))) };

        public Snapshot Learnt(AdvisorKey key, Func<AdvisorRecord, AdvisorRecord> change)
        {
            var record = change(Records.GetValueOrDefault(key) ?? new(key, null, DefaultLanguage, Reachable: true, null, null));

            return (this with { Records = Records.SetItem(key, record) })
                .Changed(key, standing => standing with { Away = record.Away, Reachable = record is { Chat: not null, Reachable: true } });
        }
    }
}
