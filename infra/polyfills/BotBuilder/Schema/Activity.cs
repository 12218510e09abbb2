using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The one message of the Bot Framework protocol. What it can do is in <c>Activity.Behaviour.cs</c>.</summary>
public partial class Activity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(
        string type = default,
        string id = default,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = default,
        string channelId = default,
        ChannelAccount from = default,
        ConversationAccount conversation = default,
        ChannelAccount recipient = default,
        string textFormat = default,
        string attachmentLayout = default,
        IList<ChannelAccount> membersAdded = default,
        IList<ChannelAccount> membersRemoved = default,
        IList<MessageReaction> reactionsAdded = default,
        IList<MessageReaction> reactionsRemoved = default,
        string topicName = default,
        bool? historyDisclosed = default,
        string locale = default,
        string text = default,
        string speak = default,
        string inputHint = default,
        string summary = default,
        SuggestedActions suggestedActions = default,
        IList<Attachment> attachments = default,
        IList<Entity> entities = default,
        object channelData = default,
        string action = default,
        string replyToId = default,
        string label = default,
        string valueType = default,
        object value = default,
        string name = default,
        ConversationReference relatesTo = default,
        string code = default,
        DateTimeOffset? expiration = default,
        string importance = default,
        string deliveryMode = default,
        IList<string> listenFor = default,
        IList<TextHighlight> textHighlights = default,
        SemanticAction semanticAction = default,
        string localTimezone = default)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    public string Type { get; set; }

    public string Id { get; set; }

    [JsonConverter(typeof(Instant))]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonConverter(typeof(Instant))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    public string LocalTimezone { get; set; }

    public string ServiceUrl { get; set; }

    public string ChannelId { get; set; }

    public ChannelAccount From { get; set; }

    public ConversationAccount Conversation { get; set; }

    public ChannelAccount Recipient { get; set; }

    public string TextFormat { get; set; }

    public string AttachmentLayout { get => seldom?.AttachmentLayout; set => Seldom(value)?.AttachmentLayout = value; }

    public IList<ChannelAccount> MembersAdded { get => seldom?.MembersAdded; set => Seldom(value)?.MembersAdded = value; }

    public IList<ChannelAccount> MembersRemoved { get => seldom?.MembersRemoved; set => Seldom(value)?.MembersRemoved = value; }

    public IList<MessageReaction> ReactionsAdded { get => seldom?.ReactionsAdded; set => Seldom(value)?.ReactionsAdded = value; }

    public IList<MessageReaction> ReactionsRemoved { get => seldom?.ReactionsRemoved; set => Seldom(value)?.ReactionsRemoved = value; }

    public string TopicName { get => seldom?.TopicName; set => Seldom(value)?.TopicName = value; }

    public bool? HistoryDisclosed { get => seldom?.HistoryDisclosed; set => Seldom(value)?.HistoryDisclosed = value; }

    public string Locale { get; set; }

    public string Text { get; set; }

    public string Speak { get => seldom?.Speak; set => Seldom(value)?.Speak = value; }

    public string InputHint { get => seldom?.InputHint; set => Seldom(value)?.InputHint = value; }

    public string Summary { get; set; }

    public SuggestedActions SuggestedActions { get => seldom?.SuggestedActions; set => Seldom(value)?.SuggestedActions = value; }

    public IList<Attachment> Attachments { get; set; }

    [JsonConverter(typeof(EntitiesJson))]
    public IList<Entity> Entities { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object ChannelData { get; set; }

    public string Action { get => seldom?.Action; set => Seldom(value)?.Action = value; }

    public string ReplyToId { get; set; }

    public string Label { get => seldom?.Label; set => Seldom(value)?.Label = value; }

    public string ValueType { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object Value { get; set; }

    public string Name { get; set; }

    public ConversationReference RelatesTo { get => seldom?.RelatesTo; set => Seldom(value)?.RelatesTo = value; }

    public string Code { get => seldom?.Code; set => Seldom(value)?.Code = value; }

    [JsonConverter(typeof(Instant))]
    public DateTimeOffset? Expiration { get => seldom?.Expiration; set => Seldom(value)?.Expiration = value; }

    public string Importance { get => seldom?.Importance; set => Seldom(value)?.Importance = value; }

    public string DeliveryMode { get; set; }

    public IList<string> ListenFor { get => seldom?.ListenFor; set => Seldom(value)?.ListenFor = value; }

    public IList<TextHighlight> TextHighlights { get => seldom?.TextHighlights; set => Seldom(value)?.TextHighlights = value; }

    public SemanticAction SemanticAction { get => seldom?.SemanticAction; set => Seldom(value)?.SemanticAction = value; }

    public string CallerId { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> Unknown { get; set; }
}
