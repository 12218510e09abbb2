namespace VpBot.Dialogs.Intents;

/// <summary>Turns typed text into an intent. Keeps nothing.</summary>
public sealed class IntentRecogniser
{
    /// <summary>What a text comes down to.</summary>
    public Recognition Recognise(string? text) => text is null ? Recognition.Unknown : nothing;

    private readonly Recognition nothing = Recognition.Unknown;
}
