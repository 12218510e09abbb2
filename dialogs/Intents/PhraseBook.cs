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
        vocabulary = new(Known(lists), all.SelectMany(Known));
        fillers = Set(lists[PhraseLists.Fillers]);
        falseFriends = Set(all.SelectMany(each => each[PhraseLists.FalseFriends]));
        crises = new(Crises.SelectMany((crisis, rank) => lists[crisis.ToString()].SelectMany(Forms).Select(parts => (parts, rank))));
        menu = new(lists, fillers.Without);
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>The gravest crisis whose phrase is in the text; null when none is.</summary>
    public Intent? CrisisIn(IReadOnlyList<string> words)
    {
        var typed = words.Select(vocabulary.Meant).ToList();
        var gravest = crises.In(falseFriends.Masked(typed)).Concat(crises.In(falseFriends.Masked(fillers.Without(typed)))).DefaultIfEmpty(Crises.Count).Min();
        return gravest < Crises.Count ? Crises[gravest] : null;
    }

    /// <summary>The menu intent that fits best and how well; <see cref="Intent.Unknown"/> with 0 when none does.</summary>
    public (Intent Intent, double Score) MenuIn(IReadOnlyList<string> words)
    {
        var typed = words.Select(vocabulary.Meant).ToList();
        return menu.Best(typed, fillers.Without(typed));
    }

    // Crisis words come first, so that a typo is read as the graver word.
    private static IReadOnlyList<string> Known(PhraseLists lists) =>
        [.. Crises.Select(crisis => crisis.ToString()).Append(PhraseLists.FalseFriends).Concat(lists.Lines.Keys)
            .SelectMany(name => lists[name]).SelectMany(Sequence.Parts).Where(Sequence.IsWord).Distinct(StringComparer.Ordinal)];

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
