namespace Microsoft.Bot.Schema;

public partial class Activity
{
    private SeldomProperties seldom;

    /// <summary>What to set a property of; null when there is nothing to set and nothing to take back.</summary>
    private SeldomProperties Seldom(object value) => value is null ? seldom : seldom ??= new SeldomProperties();

    /// <summary>What few activities have. A turn makes several activities, and most stay small without it.</summary>
    private sealed class SeldomProperties
    {
        public string AttachmentLayout { get; set; }

        public IList<ChannelAccount> MembersAdded { get; set; }

        public IList<ChannelAccount> MembersRemoved { get; set; }

        public IList<MessageReaction> ReactionsAdded { get; set; }

        public IList<MessageReaction> ReactionsRemoved { get; set; }

        public string TopicName { get; set; }

        public bool? HistoryDisclosed { get; set; }

        public string Speak { get; set; }

        public string InputHint { get; set; }

        public SuggestedActions SuggestedActions { get; set; }

        public string Action { get; set; }

        public string Label { get; set; }

        public ConversationReference RelatesTo { get; set; }

        public string Code { get; set; }

        public DateTimeOffset? Expiration { get; set; }

        public string Importance { get; set; }

        public IList<string> ListenFor { get; set; }

        public IList<TextHighlight> TextHighlights { get; set; }

        public SemanticAction SemanticAction { get; set; }
    }
}
