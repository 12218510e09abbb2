using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VpBot.Conversations;

/// <summary>Shows that the bot is busy when an answer takes long, such as fetching a file.</summary>
internal sealed class TypingIndicator(TimeProvider time)
{
    /// <summary>How long a person waits without a sign.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The result of the work, with a typing indicator once it takes longer than a moment.</summary>
    public async Task<T> ShowWhileAsync<T>(ITurnContext context, Task<T> work, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (await Task.WhenAny(work, Task.Delay(Patience, time, done.Token)) != work)
        {
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        }

        await done.CancelAsync();
        return await work;
    }
}
