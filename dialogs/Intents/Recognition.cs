namespace VpBot.Dialogs.Intents;

/// <summary>What a typed text came down to. The text itself is gone.</summary>
/// <param name="Intent">What the person seems to want.</param>
/// <param name="Language">The two-letter language of the phrase that matched; null when none did, or phrases of several languages did alike.</param>
public readonly record struct Recognition(Intent Intent, string? Language)
{
    /// <summary>Nothing that we know.</summary>
    public static Recognition Unknown { get; } = new(Intent.Unknown, null);
}
