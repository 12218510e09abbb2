namespace VpBot.Conversations;

/// <summary>The language of a turn, kept for the answer to a turn that goes wrong.</summary>
internal sealed record TurnLanguage(string Code);
