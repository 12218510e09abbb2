namespace VpBot.Conversations;

/// <summary>Sealed state as it was read.</summary>
/// <param name="Content">What was sealed.</param>
/// <param name="Tag">The version of the row.</param>
public sealed record ConversationState(ReadOnlyMemory<byte> Content, string Tag);
