namespace VpBot.Dialogs.Intents;

/// <summary>Words that mean the same in the phrases of the menu.</summary>
internal sealed class Synonyms
{
    private readonly ByNumber<Synonym> byFirst = new();

    public Synonyms(List<Synonym> synonyms)
    {
        foreach (var synonym in synonyms)
        {
            byFirst.Add(synonym.Words[0], synonym);
        }
    }

    /// <summary>A text in which every word is the one among its synonyms that the others are read as.</summary>
    /// <returns>The array itself when there is none of them in it.</returns>
    public int[] Canonical(int[] words)
    {
        var (canonical, length) = ((int[]?)null, 0);
        for (var at = 0; at < words.Length; length++)
        {
            var synonym = LongestAt(words, at);
            if (synonym is not null)
            {
                canonical ??= [.. words];
            }

            canonical?[length] = synonym?.Meant ?? words[at];
            at += synonym?.Words.Length ?? 1;
        }

        return canonical?[..length] ?? words;
    }

    // Of the same words the last one written counts.
    private Synonym? LongestAt(int[] words, int at)
    {
        Synonym? longest = null;
        foreach (var synonym in byFirst[words[at]])
        {
            if (synonym.Words.Length >= (longest?.Words.Length ?? 1) && synonym.IsAt(words, at))
            {
                longest = synonym;
            }
        }

        return longest;
    }
}
