using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter for tests: what a bot sends is queued and taken out one by one.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock guard = new();
    private readonly Queue<TaskCompletionSource<IActivity>> waiting = new();
    private int nextId = -1;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(conversation: null, sendTraceActivity)
    {
        Conversation.ChannelId = channelId;
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? DefaultConversation();
    }

    /// <summary>Whether trace activities are queued too.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>What was sent and not yet taken.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        new()
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name),
            User = new ChannelAccount(id: user.ToLowerInvariant(), name: user),
            Bot = new ChannelAccount(id: bot.ToLowerInvariant(), name: bot),
            Locale = "en-us",
        };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null or { Id: "unknown" } or { Role: "bot" })
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp = activity.Timestamp is { Ticks: > 0 } sent ? sent : TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp = activity.LocalTimestamp is { Ticks: > 0 } said ? said : TimeProvider.System.GetLocalNow();

        // It is not disposed of: a test may look at it after the turn.
        var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.CreateVersion7().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type is ActivityTypes.Delay)
            {
                await Task.Delay(TimeSpan.FromMilliseconds((int)activity.Value), TimeProvider.System, cancellationToken);
            }
            else if (activity.Type is not ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var found = Rewrite(activity.Id, activity);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Rewrite(reference.ActivityId, replacement: null);
        return Task.CompletedTask;
    }

    /// <summary>The oldest reply that was not taken yet; null when there is none.</summary>
    public IActivity GetNextReply()
    {
        lock (guard)
        {
            return ActiveQueue.TryDequeue(out var activity) ? activity : null;
        }
    }

    /// <summary>The oldest reply that was not taken yet; waits for one.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (guard)
        {
            if (ActiveQueue.TryDequeue(out var activity))
            {
                return Task.FromResult<IActivity>(activity);
            }

            // Who gave up waiting takes no reply from whoever waits next.
            var source = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
            waiting.Enqueue(source);
            return source.Task;
        }
    }

    public Activity MakeActivity(string text = null) =>
        new()
        {
            Type = ActivityTypes.Message,
            Locale = Locale ?? "en-us",
            From = Conversation.User,
            Recipient = Conversation.Bot,
            Conversation = Conversation.Conversation,
            ServiceUrl = Conversation.ServiceUrl,
            Id = NextId(),
            Text = text,
        };

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private string NextId() => Interlocked.Increment(ref nextId).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        lock (guard)
        {
            while (waiting.TryDequeue(out var source))
            {
                if (source.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    /// <summary>Replaces a reply that was not taken yet, or drops it. False when there is none with that id.</summary>
    private bool Rewrite(string id, Activity replacement)
    {
        lock (guard)
        {
            var replies = ActiveQueue.ToList();
            var index = replies.FindIndex(sent => string.Equals(sent.Id, id, StringComparison.Ordinal));
            if (index < 0)
            {
                return false;
            }

            replies.RemoveAt(index);
            if (replacement is not null)
            {
                replies.Insert(index, replacement);
            }

            ActiveQueue.Clear();
            replies.ForEach(ActiveQueue.Enqueue);
            return true;
        }
    }

    private static ConversationReference DefaultConversation()
    {
        var reference = CreateConversation("Conversation1");
        reference.Conversation.ConversationType = "convo1";
        return reference;
    }
}
