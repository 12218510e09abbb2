namespace VpBot.Conversations;

/// <summary>
/// Marks a turn that begins something: most people have no dialog state then, so it is not read first. Where the guess is wrong nothing
/// is overwritten: storing is refused, and the turn runs again from what is stored.
/// </summary>
internal sealed record FirstGuess;
