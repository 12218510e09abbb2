namespace VpBot.Dialogs.Intents;

/// <summary>One language's phrases, ready to be looked for.</summary>
internal sealed class PhraseBook
{
    /// <summary>The crises, the gravest first.</summary>
    public static IReadOnlyList<Intent> Crises { get; } =
        [Intent.CrisisSuicide, Intent.CrisisHome, Intent.CrisisDanger, Intent.CrisisSexual, Intent.CrisisOther, Intent.CrisisSuicideSoft];

    private readonly Vocabulary vocabulary;
    private readonly SequenceSet<string> fillers;
    private readonly SequenceSet<string> falseFriends;
    private readonly SequenceSet<int> crises;
    private readonly MenuPhrases menu;

    /// <param name="lists">The phrases of the language.</param>
    /// <param name="all">Those of every language: a false friend in one is none in another.</param>
    public PhraseBook(PhraseLists lists, IReadOnlyList<PhraseLists> all)
    {
        Language = lists.Language;
        vocabulary = new(
            lists.Known,
            all.SelectMany(each => each.Known),
            lists.Pairs(PhraseLists.Variants)
                .Select(pair => (pair.Word, Other: string.Concat(Spelling.Words(pair.Other))))
                .DistinctBy(pair => pair.Other, StringComparer.Ordinal)
                .ToDictionary(pair => pair.Other, pair => pair.Word, StringComparer.Ordinal));
        fillers = Set(lists[PhraseLists.Fillers]);
        falseFriends = Set(all.SelectMany(each => each[PhraseLists.FalseFriends]));
        crises = new(Crises.SelectMany((crisis, rank) => lists[crisis.ToString()].SelectMany(Forms).Select(parts => (parts, rank))));
        menu = new(lists, fillers.Without);
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>What typed words stand for in this language, and what is left of them without fillers.</summary>
    public Reading Read(List<string> words)
    {
        var typed = words.ConvertAll(vocabulary.Meant);
        return new(typed, fillers.Without(typed));
    }

    /// <summary>The gravest crisis whose phrase is in the text; null when none is.</summary>
    public Intent? CrisisIn(Reading text)
    {
        var gravest = Math.Min(Gravest(text.Typed), ReferenceEquals(text.Bare, text.Typed) ? Crises.Count : Gravest(text.Bare));
        return gravest < Crises.Count ? Crises[gravest] : null;
    }

    /// <summary>The menu intent that fits best and how well; <see cref="Intent.Unknown"/> with 0 when none does.</summary>
    public (Intent Intent, double Score) MenuIn(Reading text) => menu.Best(text.Typed, text.Bare);

    private int Gravest(List<string> words)
    {
        var gravest = Crises.Count;
        foreach (var rank in crises.In(falseFriends.Masked(words)))
        {
            gravest = Math.Min(gravest, rank);
        }

        return gravest;
    }

    private static SequenceSet<string> Set(IEnumerable<string> lines) => new(lines.Select(line => ((IReadOnlyList<string>)Sequence.Parts(line), line)));

    // As it stands, and without fillers unless too little of it would be left.
    private IEnumerable<IReadOnlyList<string>> Forms(string line)
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
