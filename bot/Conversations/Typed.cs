using VpBot.Dialogs.Intents;

namespace VpBot.Conversations;

/// <summary>What was typed, as far as it crosses the text boundary.</summary>
internal sealed record Typed(Recognition Recognition);
