namespace VpBot.Handoff;

/// <summary>One pass over everything that is due: whatever another process left undone, and whatever time brought.</summary>
public sealed class SweepRun(IDueIndex due, IRequestKeys keys, IOpenRequests openRequests, GuardedRun run, RequestSaves saves, HandoffMetrics metrics, TimeProvider time)
{
    private const int AtATime = 8;

    /// <summary>A row without a request may belong to one that is being stored at this moment, not so long after.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public async Task<SweepResult> ExecuteAsync(CancellationToken cancellationToken)
    {
        var (looked, struck, failed) = (0, 0, 0);
        await Parallel.ForEachAsync(
            due.UpToAsync(time.GetUtcNow(), cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (row, stop) =>
            {
                Interlocked.Increment(ref looked);
                if (await run.TryExecuteAsync(new(row.Id), stop) is not { } look)
                {
                    Interlocked.Increment(ref failed);
                }
                else if (await IsOverAsync(row, look, stop))
                {
                    await due.RemoveAsync(row, stop);
                    Interlocked.Increment(ref struck);
                }
            });

        return new(looked, struck, failed);
    }

    /// <summary>Whether a row is not needed any more; if the request is to be looked at later, the row for that is written first.</summary>
    private async Task<bool> IsOverAsync(DueRow row, RequestLook look, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        metrics.Lagged(now > row.Quarter + Quarters.Length ? now - row.Quarter - Quarters.Length : TimeSpan.Zero);
        if (look.Stored is { } stored)
        {
            var next = saves.NextLook(stored.Request, now);

            return Quarters.Of(next) > Quarters.Of(now) && await saves.PutOffAsync(stored, next, cancellationToken) is not null;
        }

        if (!look.Removed && now - row.Quarter < Grace)
        {
            return false;
        }

        // The send that wrote this row got no further than the key, or found another request open.
        await keys.DestroyAsync(row.Id, cancellationToken);
        if (row.Lookup is { } lookup)
        {
            await openRequests.ReleaseAsync(lookup, row.Id, cancellationToken);
        }

        return true;
    }
}
