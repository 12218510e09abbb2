namespace VpBot.Dialogs.Intents;

/// <summary>Words that are read as another.</summary>
/// <param name="words">At least one.</param>
/// <param name="meant">What they are read as.</param>
internal sealed class Synonym(int[] words, int meant)
{
    public int[] Words => words;

    public int Meant => meant;

    /// <summary>Whether its words stand in a text from <paramref name="at"/>.</summary>
    public bool IsAt(int[] text, int at)
    {
        if (words.Length > text.Length - at)
        {
            return false;
        }

        for (var next = 0; next < words.Length; next++)
        {
            if (text[at + next] != words[next])
            {
                return false;
            }
        }

        return true;
    }
}
