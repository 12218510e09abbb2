using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity : IActivity, IConversationUpdateActivity, IInstallationUpdateActivity, IMessageActivity, IMessageUpdateActivity,
    IMessageDeleteActivity, IMessageReactionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity,
    ICommandActivity, ICommandResultActivity
{
    public static IMessageActivity CreateMessageActivity() =>
        new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [], MembersRemoved = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity { Type = ActivityTypes.EndOfConversation };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <param name="label">Unless given, the name of the caller.</param>
    public static ITraceActivity CreateTraceActivity(string name, string valueType = default, object value = default, [CallerMemberName] string label = default) =>
        new Activity
        {
            Type = ActivityTypes.Trace,
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public Activity CreateReply(string text = default, string locale = default)
    {
        var reply = CreateAnswer(ActivityTypes.Message);
        reply.Conversation = new ConversationAccount(isGroup: Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <param name="label">Unless given, the name of the caller.</param>
    public ITraceActivity CreateTrace(string name, object value = default, string valueType = default, [CallerMemberName] string label = default)
    {
        var trace = CreateAnswer(ActivityTypes.Trace);
        trace.Conversation = Conversation;
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    public ICommandActivity AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    public ICommandResultActivity AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    /// <summary>True when there is anything to show: text, summary, an attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments?.Count > 0 || ChannelData is not null;

    /// <exception cref="InvalidCastException">It is neither an object of JSON nor of that very type.</exception>
    /// <exception cref="JsonException">It is an object of JSON that cannot be read as that.</exception>
    public TypeT GetChannelData<TypeT>() =>
        ChannelData is null || ChannelData.GetType() == typeof(TypeT) || AnyJson.IsNode(ChannelData)
            ? AnyJson.As<TypeT>(ChannelData)
            : throw new InvalidCastException("The channel data is of another type.");

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            if (ChannelData is null)
            {
                return false;
            }

            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception exception) when (exception is InvalidCastException or JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    public ConversationReference GetConversationReference() =>
        new()
        {
            ActivityId = RepliableId,
            User = From,
            Bot = Recipient,
            Conversation = Conversation,
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
        };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether it came over a stream and not by HTTP: its service URL says which.</summary>
    public bool IsFromStreamingConnection() => ServiceUrl?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == false;

    /// <summary>A type may carry a suffix after a slash: <c>event/x</c> is an event.</summary>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    /// <summary>An activity back to whoever sent this one.</summary>
    private Activity CreateAnswer(string type) =>
        new()
        {
            Type = type,
            Timestamp = TimeProvider.System.GetUtcNow(),
            From = new ChannelAccount(id: Recipient?.Id, name: Recipient?.Name),
            Recipient = new ChannelAccount(id: From?.Id, name: From?.Name),
            ReplyToId = RepliableId,
            ServiceUrl = ServiceUrl,
            ChannelId = ChannelId,
        };

    // Direct Line and web chat cannot take a reply to a conversation update.
    private string RepliableId =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase) || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? null
            : Id;
}
