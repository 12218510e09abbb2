using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Runs a pass over a request for a loop that must go on whatever one request does.</summary>
public sealed partial class GuardedRun(RequestRun run, ILogger<GuardedRun> logger)
{
    /// <summary>How the request was left; null when the pass failed, and then it is looked at again later.</summary>
    public async Task<RequestLook?> TryExecuteAsync(QueuedRequest queued, CancellationToken cancellationToken)
    {
        try
        {
            return await run.ExecuteAsync(queued, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PassFailed(logger, queued.Id, exception.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        // The kind of exception only: a message may quote what was sent to whom.
        [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Looking at request {Request} failed with {Kind}; it will be looked at again.")]
        public static partial void PassFailed(ILogger logger, RequestId request, string kind);
    }
}
