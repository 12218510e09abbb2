namespace VpBot.Storage;

/// <summary>Keeps the roster of this process fresh, so that no turn reads it, and tidies up after publishers once an hour.</summary>
public sealed partial class RosterJob(RosterVersions roster, IRosterLeftovers leftovers, TimeProvider clock, ILogger<RosterJob> logger) : BackgroundService
{
    /// <summary>Less than the five seconds after which whoever asks would look.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    private DateTimeOffset tidied = clock.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await roster.RefreshAsync();
            if (clock.GetUtcNow() - tidied >= TidyEvery)
            {
                await leftovers.PurgeAsync(cancellationToken);
                tidied = clock.GetUtcNow();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3202, LogLevel.Warning, "Looking after the roster failed with {Kind}; it is tried again in some seconds.")]
        public static partial void Failed(ILogger logger, string kind);
    }
}
