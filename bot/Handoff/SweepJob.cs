using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using VpBot.Conversations;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>Sweeps from time to time, and each time tidies up a little with one operation: one part of the expired conversations, or what one advisor holds.</summary>
public sealed partial class SweepJob(
    SweepRun sweep,
    RosterWatch watch,
    IConversationStates conversations,
    HeldRequests held,
    IRosterReader rosters,
    TimeProvider time,
    IOptions<HandoffOptions> options,
    ILogger<SweepJob> logger) : BackgroundService
{
    /// <summary>Of so many passes one is for what an advisor holds.</summary>
    internal const int HeldEvery = 4;

    private const int Shards = 256;

    private int pass;

    /// <summary>Processes begin at different places.</summary>
    private int shard = RandomNumberGenerator.GetInt32(Shards);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, time);
        do
        {
            await PassAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What is done each time; a part that fails keeps the others from nothing.</summary>
    internal async Task PassAsync(CancellationToken cancellationToken)
    {
        await GuardAsync(sweep.ExecuteAsync, cancellationToken);
        await GuardAsync(watch.ExecuteAsync, cancellationToken);
        await GuardAsync(TidyAsync, cancellationToken);
    }

    private async Task<int> TidyAsync(CancellationToken cancellationToken)
    {
        pass = (pass + 1) & int.MaxValue;
        var advisors = (await rosters.CurrentAsync(cancellationToken)).Advisors;
        if (pass % HeldEvery == 0 && advisors.Count > 0)
        {
            return (await held.OfAsync(advisors[pass / HeldEvery % advisors.Count].Key, cancellationToken)).Count;
        }

        shard = (shard + 1) % Shards;
        return await conversations.PurgeAsync(shard, time.GetUtcNow(), cancellationToken);
    }

    private async Task GuardAsync<T>(Func<CancellationToken, Task<T>> part, CancellationToken cancellationToken)
    {
        try
        {
            await part(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, part.Method.DeclaringType!.Name, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "{Part} failed with {Kind}; the next sweep tries again.")]
        public static partial void PartFailed(ILogger logger, string part, string kind);
    }
}
