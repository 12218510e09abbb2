using Microsoft.Extensions.Options;

namespace VpBot.Handoff;

/// <summary>Greets advisors: at once whom the bot meets, and from time to time whom a new roster names.</summary>
public sealed partial class GreetingJob(AdvisorGreetings greetings, TimeProvider time, IOptions<HandoffOptions> options, ILogger<GreetingJob> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(MetAsync(stoppingToken), NamedAsync(stoppingToken));

    private async Task MetAsync(CancellationToken stoppingToken)
    {
        await foreach (var advisor in greetings.AllMetAsync(stoppingToken))
        {
            await GuardAsync(() => greetings.GreetAsync(advisor, stoppingToken), stoppingToken);
        }
    }

    private async Task NamedAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await GuardAsync(() => greetings.ExecuteAsync(stoppingToken), stoppingToken);
        }
    }

    private async Task GuardAsync(Func<Task> greet, CancellationToken cancellationToken)
    {
        try
        {
            await greet();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "Greeting advisors failed with {Kind}; it is tried again.")]
        public static partial void Failed(ILogger logger, string kind);
    }
}
