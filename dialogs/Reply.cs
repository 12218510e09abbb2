using VpBot.Dialogs.Cards;

namespace VpBot.Dialogs;

/// <summary>The answer to a turn.</summary>
/// <param name="Card">The card that replaces the one pressed, or a new one.</param>
/// <param name="Lasting">Whether the stored message is changed too, because this must still be there after a reload: sent, withdrawn, accepted, closed.</param>
public sealed record Reply(Card Card, bool Lasting = false)
{
    /// <summary>Whether the bot also empties the other messages of its own in this chat that it can still reach.</summary>
    public bool Clears { get; init; }

    public static implicit operator Reply(Card card) => new(card);

    /// <summary>The answer that is just this card.</summary>
    public static Reply ToReply(Card card) => new(card);
}
