using Microsoft.Bot.Schema;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Conversations;

/// <summary>A card as a message whose preview says nothing: no text, and a summary that is the same for every message.</summary>
internal static class CardMessages
{
    /// <summary>The message that shows a card.</summary>
    public static Activity Of(Card card) => new()
    {
        Type = ActivityTypes.Message,
        Summary = Words.Shell_Preview,
        Attachments = [new Attachment { ContentType = Card.ContentType, Content = card.Content }],
    };
}
