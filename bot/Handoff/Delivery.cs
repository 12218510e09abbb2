namespace VpBot.Handoff;

/// <summary>What came of sending a card.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="MessageId">The message; null unless it arrived.</param>
/// <param name="ConversationId">The chat it went to when that had to be made first; null otherwise.</param>
/// <param name="RetryAfter">How long the channel wants us to wait; null when it did not say.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? MessageId = null, string? ConversationId = null, TimeSpan? RetryAfter = null);
