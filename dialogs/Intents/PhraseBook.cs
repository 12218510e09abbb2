namespace VpBot.Dialogs.Intents;

/// <summary>One language's phrases, ready to be looked for.</summary>
internal sealed class PhraseBook
{
    /// <summary>The crises, the gravest first.</summary>
    public static Intent[] Crises { get; } =
        [Intent.CrisisSuicide, Intent.CrisisHome, Intent.CrisisDanger, Intent.CrisisSexual, Intent.CrisisOther, Intent.CrisisSuicideSoft];

    private readonly Vocabulary vocabulary;
    private readonly SequenceSet fillers;
    private readonly SequenceSet falseFriends;
    private readonly SequenceSet crises;
    private readonly MenuPhrases menu;

    /// <param name="phrases">Those of the language.</param>
    /// <param name="falseFriends">Those of every language: one in one of them is none in another.</param>
    /// <param name="lexicon">The words of every language.</param>
    public PhraseBook(Phrases phrases, SequenceSet falseFriends, Lexicon lexicon)
    {
        (Language, this.falseFriends) = (phrases.Language, falseFriends);
        vocabulary = new(phrases, lexicon);
        fillers = new(phrases[PhraseLists.Fillers].Select(parts => new Sequence(parts, lexicon)));
        crises = new(CrisesOf(phrases, lexicon));
        menu = new(phrases, fillers, lexicon);
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>What typed words stand for in this language, and what is left of them without fillers.</summary>
    public Reading Read(List<string> words)
    {
        var typed = new int[words.Count];
        for (var at = 0; at < typed.Length; at++)
        {
            typed[at] = vocabulary.Meant(words[at]);
        }

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

    private int? Gravest(int[] words) => crises.LowestIn(falseFriends.Masked(words));

    // Each as it stands, and without fillers unless too little of it would be left.
    private IEnumerable<Sequence> CrisesOf(Phrases phrases, Lexicon lexicon)
    {
        for (var rank = 0; rank < Crises.Length; rank++)
        {
            foreach (var whole in phrases[Crises[rank].ToString()])
            {
                yield return new Sequence(whole, lexicon, rank);
                var bare = fillers.Without(whole);
                if (bare.Length < whole.Length && bare.Length > 1)
                {
                    yield return new Sequence(bare, lexicon, rank);
                }
            }
        }
    }
}
