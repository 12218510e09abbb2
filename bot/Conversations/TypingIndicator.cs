using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VpBot.Conversations;

/// <summary>Shows that the bot is busy when an answer takes long, such as fetching a file. The answer neither depends on it nor waits for it.</summary>
internal sealed partial class TypingIndicator(TimeProvider time, ILogger<TypingIndicator> logger)
{
    /// <summary>How long a person waits without a sign.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The result of the work, with a typing indicator once it takes longer than a moment.</summary>
    public async Task<T> ShowWhileAsync<T>(ITurnContext context, Task<T> work, CancellationToken cancellationToken)
    {
        if (work.IsCompleted)
        {
            return await work;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(context, done.Token);
        try
        {
            return await work;
        }
        finally
        {
            await done.CancelAsync();
            await showing;
        }
    }

    private async Task ShowAsync(ITurnContext context, CancellationToken done)
    {
        try
        {
            await Task.Delay(Patience, time, done);
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, done);
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The answer is there, so nothing needs to be shown any more.
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, done))
        {
            Log.NotShown(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1103, LogLevel.Warning, "That an answer takes long could not be shown: {Kind}.")]
        public static partial void NotShown(ILogger logger, string kind);
    }
}
