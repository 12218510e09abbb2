namespace VpBot.Dialogs.Intents;

/// <summary>The phrase lists of one language, in which a phrase is the numbers of its words.</summary>
internal sealed class Phrases
{
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, List<int[]>> lists = new(StringComparer.Ordinal);
    private readonly HashSet<int> known = [];
    private readonly List<int> numbers = [];

    public Phrases(PhraseLists written, Lexicon lexicon)
    {
        (this.lexicon, Language) = (lexicon, written.Language);

        // Crisis words come first, so that a typo is read as the graver word.
        foreach (var crisis in PhraseBook.Crises)
        {
            Read(written, crisis.ToString());
        }

        Read(written, PhraseLists.FalseFriends);
        foreach (var list in written.Lines.Keys)
        {
            Read(written, list);
        }

        foreach (var (word, other) in written.Pairs(PhraseLists.Variants))
        {
            Variants.GetOrAdd(string.Concat(Spelling.Words(other)), lexicon.Add(word));
        }
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>Every word of the lists, once, the one to prefer first.</summary>
    public List<int> Words { get; } = [];

    /// <summary>Words that mean the same here, as they are written.</summary>
    public List<Synonym> Synonyms { get; } = [];

    /// <summary>What synonyms are read as where that is several words, which a phrase may have apart.</summary>
    public List<Synonym> Compounds { get; } = [];

    /// <summary>The word that each other way to write one stands for.</summary>
    public NumbersByText Variants { get; } = new();

    /// <summary>The phrases of a list; empty when the language has no such list.</summary>
    public List<int[]> this[string list] => lists.TryGetValue(list, out var phrases) ? phrases : [];

    private void Read(PhraseLists written, string list)
    {
        if (list == PhraseLists.Synonyms)
        {
            ReadSynonyms(written);
        }
        else if (list != PhraseLists.Variants && !lists.ContainsKey(list))
        {
            var phrases = lists[list] = [];
            foreach (var text in written[list])
            {
                for (var lines = text.AsSpan(); lines.Length > 0;)
                {
                    if (Learnt(Next(ref lines, '\n')) is { Length: > 0 } phrase)
                    {
                        phrases.Add(phrase);
                    }
                }
            }
        }
    }

    private void ReadSynonyms(PhraseLists written)
    {
        foreach (var (word, other) in written.Pairs(PhraseLists.Synonyms))
        {
            var (apart, meant) = (Learnt(word), lexicon.Add(word));
            Synonyms.Add(new(Learnt(other), meant));
            if (apart.Length > 1)
            {
                Compounds.Add(new(apart, meant));
            }
        }
    }

    private int[] Learnt(ReadOnlySpan<char> line)
    {
        var phrase = Numbers(line);
        foreach (var number in phrase)
        {
            if (number > Lexicon.Gap && known.Add(number))
            {
                Words.Add(number);
            }
        }

        return phrase;
    }

    private int[] Numbers(ReadOnlySpan<char> line)
    {
        numbers.Clear();
        while (line.Length > 0)
        {
            Number(Next(ref line, ' '));
        }

        return [.. numbers];
    }

    private void Number(ReadOnlySpan<char> part)
    {
        if (Spelling.IsSpelt(part) || part is "..")
        {
            numbers.Add(lexicon.Add(part));
            return;
        }

        foreach (var word in Spelling.Words(part.ToString()))
        {
            numbers.Add(part[^1] == '*' ? lexicon.AddBeginning(word) : lexicon.Add(word));
        }
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest, char separator)
    {
        var end = rest.IndexOf(separator);
        var next = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return next;
    }
}
