namespace VpBot.Handoff;

/// <summary>Looks at the requests that this process changed, at once and several at a time.</summary>
public sealed class Dispatcher(RequestsAtHand atHand, GuardedRun run) : BackgroundService
{
    private const int AtATime = 8;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        atHand.AllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = stoppingToken },
        async (queued, cancellationToken) => await run.TryExecuteAsync(queued, cancellationToken));
}
