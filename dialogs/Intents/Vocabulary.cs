namespace VpBot.Dialogs.Intents;

/// <summary>What a typed word stands for in one language.</summary>
internal sealed class Vocabulary
{
    private const int ShortestDoubled = 5;

    private readonly Lexicon lexicon;
    private readonly NumbersByText variants;
    private readonly NumbersByText folded = new();
    private readonly Typos typos;

    /// <param name="phrases">Those of the language.</param>
    /// <param name="lexicon">The words of any language, which are right as they are.</param>
    public Vocabulary(Phrases phrases, Lexicon lexicon)
    {
        (this.lexicon, variants, typos) = (lexicon, phrases.Variants, new(phrases.Words, lexicon));
        foreach (var word in phrases.Words)
        {
            folded.GetOrAdd(Spelling.Folded(lexicon[word]), word);
        }
    }

    /// <summary>The known word that a typed word stands for; what the lexicon makes of it when it stands for none.</summary>
    public int Meant(string word)
    {
        if (variants.Of(word) is > 0 and var usual)
        {
            return usual;
        }

        var known = lexicon.Of(word);
        if (known > 0 || (word.Length < ShortestDoubled && !Spelling.IsStretched(word)))
        {
            return known;
        }

        return folded.Of(Spelling.Folded(word)) is > 0 and var alike ? alike : typos.Meant(word) ?? known;
    }
}
