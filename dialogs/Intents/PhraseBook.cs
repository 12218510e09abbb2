namespace VpBot.Dialogs.Intents;

/// <summary>One language's phrases, ready to be looked for.</summary>
internal sealed class PhraseBook
{
    /// <summary>The crises, the gravest first.</summary>
    public static IReadOnlyList<Intent> Crises { get; } =
        [Intent.CrisisSuicide, Intent.CrisisHome, Intent.CrisisDanger, Intent.CrisisSexual, Intent.CrisisOther, Intent.CrisisSuicideSoft];

    private readonly Vocabulary vocabulary;
    private readonly SequenceSet fillers;
    private readonly SequenceSet falseFriends;
    private readonly SequenceSet crises;
    private readonly MenuPhrases menu;

    /// <param name="lists">The phrases of the language.</param>
    /// <param name="all">Those of every language: a false friend in one is none in another.</param>
    public PhraseBook(PhraseLists lists, IReadOnlyList<PhraseLists> all)
    {
        Language = lists.Language;
        var variants = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, other) in lists.Pairs(PhraseLists.Variants))
        {
            variants.TryAdd(string.Concat(Spelling.Words(other)), word);
        }

        vocabulary = new(lists.Known, all.SelectMany(each => each.Known), variants);
        fillers = Set(lists[PhraseLists.Fillers]);
        falseFriends = Set(all.SelectMany(each => each[PhraseLists.FalseFriends]));
        crises = new(CrisesOf(lists));
        menu = new(lists, fillers.Without);
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>What typed words stand for in this language, and what is left of them without fillers.</summary>
    public Reading Read(List<string> words)
    {
        var typed = words.ConvertAll(vocabulary.Meant);
        return new(this, typed, fillers.Without(typed));
    }

    /// <summary>The place among <see cref="Crises"/> of the gravest crisis whose phrase is in the text; null when none is.</summary>
    public int? CrisisIn(Reading text)
    {
        var (typed, bare) = (Gravest(text.Typed), ReferenceEquals(text.Bare, text.Typed) ? null : Gravest(text.Bare));
        return typed < bare ? typed : bare ?? typed;
    }

    /// <summary>The menu intent that fits best and how well; <see cref="Intent.Unknown"/> with 0 when none does.</summary>
    public (Intent Intent, double Score) MenuIn(Reading text) => menu.Best(text.Typed, text.Bare);

    private int? Gravest(List<string> words) => crises.LowestIn(falseFriends.Masked(words));

    private static SequenceSet Set(IEnumerable<string> lines) => new(lines.Select(line => new Sequence(Sequence.Parts(line))));

    private IEnumerable<Sequence> CrisesOf(PhraseLists lists)
    {
        for (var rank = 0; rank < Crises.Count; rank++)
        {
            foreach (var line in lists[Crises[rank].ToString()])
            {
                foreach (var form in Forms(line))
                {
                    yield return new Sequence(form, rank);
                }
            }
        }
    }

    // As it stands, and without fillers unless too little of it would be left.
    private IEnumerable<List<string>> Forms(string line)
    {
        var whole = Sequence.Parts(line);
        yield return whole;
        var bare = fillers.Without(whole);
        if (bare.Count < whole.Count && bare.Count > 1)
        {
            yield return bare;
        }
    }
}
