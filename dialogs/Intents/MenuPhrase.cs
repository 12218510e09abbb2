namespace VpBot.Dialogs.Intents;

/// <summary>A phrase and the words of it that matter.</summary>
internal sealed class MenuPhrase(Intent intent, int[] words)
{
    public Intent Intent => intent;

    public int[] Words => words;
}
