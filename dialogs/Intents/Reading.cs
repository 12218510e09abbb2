namespace VpBot.Dialogs.Intents;

/// <summary>A text as one language reads it.</summary>
/// <param name="Typed">The known word that each typed word stands for, or the typed word itself.</param>
/// <param name="Bare">The same without fillers; the same list when there are none in it.</param>
internal readonly record struct Reading(List<string> Typed, List<string> Bare);
