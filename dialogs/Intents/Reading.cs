namespace VpBot.Dialogs.Intents;

/// <summary>A text as one language reads it.</summary>
/// <param name="Book">The language.</param>
/// <param name="Typed">The known word that each typed word stands for, or the typed word itself.</param>
/// <param name="Bare">The same without fillers; the same list when there are none in it.</param>
internal sealed record Reading(PhraseBook Book, List<string> Typed, List<string> Bare);
