namespace VpBot.Sealing;

/// <summary>
/// Loads the master secrets before anything starts, so that a bad key source stops the host, and reads them again every
/// quarter of an hour, so that a rotation needs no restart.
/// </summary>
public sealed partial class MasterSecretsJob(MasterSecrets secrets, TimeProvider clock, ILogger<MasterSecretsJob> logger)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>How often the source is read. A new secret must be known everywhere before it seals.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public Task StartingAsync(CancellationToken cancellationToken) => secrets.LoadAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await ReadAgainAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task ReadAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await secrets.LoadAsync(cancellationToken);
        }
        catch (MasterSecretException exception)
        {
            Log.NotRead(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Warning, "The master secrets could not be read again, those known stay in use. {Reason}")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
