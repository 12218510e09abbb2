namespace VpBot.Dialogs.Intents;

/// <summary>A phrase and the words of it that matter.</summary>
internal sealed record MenuPhrase(Intent Intent, List<string> Words);
