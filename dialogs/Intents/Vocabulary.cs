namespace VpBot.Dialogs.Intents;

/// <summary>The words that the phrase lists know, and what a typed word stands for.</summary>
internal sealed class Vocabulary
{
    private const int ShortestDoubled = 5;

    private readonly HashSet<string> own;
    private readonly HashSet<string> ordinary;
    private readonly Dictionary<string, string> variants;
    private readonly Dictionary<string, string> folded = new(StringComparer.Ordinal);
    private readonly Typos typos;

    /// <param name="own">The words of one language, the one to prefer first.</param>
    /// <param name="ordinary">Words of any language that are right as they are.</param>
    /// <param name="variants">A known word for other ways to write it.</param>
    public Vocabulary(IReadOnlyList<string> own, IEnumerable<string> ordinary, Dictionary<string, string> variants)
    {
        this.variants = variants;
        this.own = own.ToHashSet(StringComparer.Ordinal);
        this.ordinary = ordinary.ToHashSet(StringComparer.Ordinal);
        typos = new(own);
        foreach (var word in own)
        {
            folded.TryAdd(Spelling.Folded(word), word);
        }
    }

    /// <summary>The known word that a typed word stands for; the word itself when it stands for none.</summary>
    public string Meant(string word)
    {
        if (variants.TryGetValue(word, out var usual))
        {
            return usual;
        }

        if (own.Contains(word) || ordinary.Contains(word))
        {
            return word;
        }

        return word.Length >= ShortestDoubled || Spelling.IsStretched(word)
            ? folded.GetValueOrDefault(Spelling.Folded(word)) ?? typos.Meant(word) ?? word
            : word;
    }
}
