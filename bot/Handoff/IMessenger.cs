using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Sends cards to people outside a turn of theirs. Expected failures are answers; it never repeats by itself what may have arrived.</summary>
public interface IMessenger
{
    /// <summary>Sends a card as a new message, with a preview that says nothing.</summary>
    Task<Delivery> SendAsync(ChatAddress chat, Card card, CancellationToken cancellationToken);

    /// <summary>Replaces a message that the bot sent before.</summary>
    Task<Delivery> UpdateAsync(ChatAddress chat, string messageId, Card card, CancellationToken cancellationToken);
}
