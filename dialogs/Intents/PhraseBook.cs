namespace VpBot.Dialogs.Intents;

/// <summary>One language's phrases, ready to be looked for.</summary>
internal sealed class PhraseBook
{
    /// <summary>The crises, the gravest first.</summary>
    public static IReadOnlyList<Intent> Crises { get; } =
        [Intent.CrisisSuicide, Intent.CrisisDanger, Intent.CrisisSexual, Intent.CrisisHome, Intent.CrisisOther, Intent.CrisisSuicideSoft];

    private readonly Vocabulary vocabulary;
    private readonly SequenceSet fillers;
    private readonly SequenceSet falseFriends;
    private readonly IReadOnlyList<(Intent Crisis, SequenceSet Phrases)> crises;
    private readonly MenuPhrases menu;

    public PhraseBook(PhraseLists lists, IEnumerable<string> ordinary)
    {
        Language = lists.Language;
        vocabulary = new(Known(lists), ordinary);
        fillers = new(lists[PhraseLists.Fillers].Select(Sequence.Parts));
        falseFriends = Both(lists[PhraseLists.FalseFriends]);
        crises = [.. Crises.Select(crisis => (crisis, Both(lists[crisis.ToString()])))];
        menu = new(lists, parts => fillers.Without(parts));
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>The words of the lists, those of crises first, so that a typo is read as the graver word.</summary>
    public static IReadOnlyList<string> Known(PhraseLists lists) =>
        [.. Crises.Select(crisis => crisis.ToString()).Append(PhraseLists.FalseFriends).Concat(lists.Lines.Keys)
            .SelectMany(name => lists[name]).SelectMany(line => Sequence.Parts(line)).Where(Sequence.IsWord).Distinct(StringComparer.Ordinal)];

    /// <summary>The gravest crisis whose phrase is in the text; null when none is.</summary>
    public Intent? CrisisIn(IReadOnlyList<string> words)
    {
        var typed = words.Select(vocabulary.Meant).ToList();
        var whole = falseFriends.Masked(typed);
        var bare = falseFriends.Masked(fillers.Without(typed));
        foreach (var (crisis, phrases) in crises)
        {
            if (phrases.IsIn(whole) || phrases.IsIn(bare))
            {
                return crisis;
            }
        }

        return null;
    }

    /// <summary>The menu intent that fits best and how well; <see cref="Intent.Unknown"/> with 0 when none does.</summary>
    public (Intent Intent, double Score) MenuIn(IReadOnlyList<string> words)
    {
        var typed = words.Select(vocabulary.Meant).ToList();
        return menu.Best(typed, fillers.Without(typed));
    }

    private SequenceSet Both(IEnumerable<string> lines)
    {
        var whole = lines.Select(Sequence.Parts).ToList();
        return new(whole.Concat(whole.Select(fillers.Without).Where((bare, at) => bare.Count >= Math.Min(2, whole[at].Count))));
    }
}
