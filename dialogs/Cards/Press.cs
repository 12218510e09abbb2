namespace VpBot.Dialogs.Cards;

/// <summary>A pressed button: what was asked and the answers that came with it.</summary>
/// <param name="Verb">One of <see cref="Verbs"/>; anything else is answered with the start.</param>
/// <param name="About">The payload of the token, already checked; null without one or when it is not ours.</param>
/// <param name="Inputs">Input id to value. Values are what a client sent: check each against what was offered.</param>
public sealed record Press(string Verb, string? About, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>The value of an input; an empty string when it was not sent.</summary>
    public string this[string id] => Inputs.TryGetValue(id, out var value) ? value : "";
}
