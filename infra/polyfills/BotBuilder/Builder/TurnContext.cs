using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
/// <remarks>Once disposed of, it takes part in nothing any more and neither does its state.</remarks>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly TurnContext original;
    private bool disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
    }

    /// <summary>The same turn with another activity: state and handlers are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        original = turnContext as TurnContext;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What was sent in a turn whose sender expects the replies in the response.</summary>
    public List<Activity> BufferedReplyActivities => original?.BufferedReplyActivities ?? (field ??= []);

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value is null)
            {
                TurnState.Remove(LocaleKey);
            }
            else
            {
                TurnState.Set(LocaleKey, value);
            }
        }
    }

    private List<SendActivitiesHandler> SendHandlers => original?.SendHandlers ?? (field ??= []);

    private List<UpdateActivityHandler> UpdateHandlers => original?.UpdateHandlers ?? (field ??= []);

    private List<DeleteActivityHandler> DeleteHandlers => original?.DeleteHandlers ?? (field ??= []);

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        SendHandlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        UpdateHandlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        DeleteHandlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public async Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return await SendActivityAsync(activity, cancellationToken);
    }

    /// <summary>An answer without an id means that a handler kept the activity back or that the channel gave none.</summary>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(((Activity)activity).ApplyConversationReference(reference));
        }

        return SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int index) =>
            index == SendHandlers.Count
                ? SendThroughAdapterAsync(outgoing, cancellationToken)
                : SendHandlers[index](this, outgoing, () => SendFromAsync(index + 1));
    }

    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var outgoing = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateFromAsync(0);

        Task<ResourceResponse> UpdateFromAsync(int index) =>
            index == UpdateHandlers.Count
                ? Adapter.UpdateActivityAsync(this, outgoing, cancellationToken)
                : UpdateHandlers[index](this, outgoing, () => GoOnAsync(index + 1));

        async Task<ResourceResponse> GoOnAsync(int index)
        {
            var updated = await UpdateFromAsync(index);
            outgoing.Id = updated is null ? outgoing.Id : updated.Id;
            return updated;
        }
    }

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await DeleteActivityAsync(reference, cancellationToken);
    }

    public async Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        await DeleteFromAsync(0);

        Task DeleteFromAsync(int index) =>
            index == DeleteHandlers.Count
                ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
                : DeleteHandlers[index](this, conversationReference, () => DeleteFromAsync(index + 1));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            TurnState.Dispose();
        }

        disposed = true;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        ResourceResponse[] answers;
        if (Activity.DeliveryMode is DeliveryModes.ExpectReplies)
        {
            answers = Buffer(outgoing);
        }
        else
        {
            answers = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken);
            for (var index = 0; index < answers.Length; index++)
            {
                outgoing[index].Id = answers[index].Id;
            }
        }

        for (var index = 0; index < answers.Length; index++)
        {
            Responded |= outgoing[index].Type is not ActivityTypes.Trace;
        }

        return answers;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var answers = new ResourceResponse[outgoing.Count];
        for (var index = 0; index < answers.Length; index++)
        {
            var activity = outgoing[index];
            BufferedReplyActivities.Add(activity);
            if (activity.Type is InvokeResponse.ActivityType)
            {
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            }

            answers[index] = new ResourceResponse();
        }

        return answers;
    }
}
