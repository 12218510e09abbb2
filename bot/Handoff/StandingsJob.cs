namespace VpBot.Handoff;

/// <summary>Keeps what this process knows of the advisors fresh, so that no turn reads it.</summary>
public sealed partial class StandingsJob(AdvisorStandings standings, TimeProvider time, ILogger<StandingsJob> logger) : BackgroundService
{
    /// <summary>Less than the time after which whoever asks would read.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await standings.RenewAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "Reading how the advisors stand failed with {Kind}; it is tried again in some seconds.")]
        public static partial void Failed(ILogger logger, string kind);
    }
}
