namespace VpBot.Dialogs.Intents;

/// <summary>
/// The phrases of everything that is not a crisis. A text means what the phrase says of which all words that matter are
/// in it, in any order; of several the one with the most and the rarest words, and a phrase that is the whole text above all.
/// </summary>
internal sealed class MenuPhrases
{
    private const double Whole = 100;
    private const double InOrder = 0.25;
    private const double Weak = 0.5;
    private const int Coverage = 3;
    private const int CarefulCoverage = 2;
    private const int FewOthers = 1;

    private readonly Dictionary<string, List<Synonym>> synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> small;
    private readonly HashSet<string> weak;
    private readonly Dictionary<string, Intent> wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MenuPhrase>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

    public MenuPhrases(PhraseLists lists, Func<List<string>, List<string>> bare)
    {
        small = lists[PhraseLists.Small].SelectMany(Sequence.Parts).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, other) in lists.Pairs(PhraseLists.Synonyms))
        {
            AddSynonym(Sequence.Parts(other), word);
        }

        weak = lists[PhraseLists.Weak].SelectMany(Sequence.Parts).ToHashSet(StringComparer.Ordinal);
        var written = WrittenIn(lists).ToList();
        foreach (var phrase in written)
        {
            wholes.TryAdd(Key(Canonical(phrase.Words)), phrase.Intent);
        }

        var phrases = new List<MenuPhrase>();
        foreach (var phrase in written)
        {
            var stripped = Canonical(bare(phrase.Words));
            if (stripped.Count == 0)
            {
                continue;
            }

            wholes.TryAdd(Key(stripped), phrase.Intent);
            var content = Content(stripped);
            if (content.Count > 1 || (content.Count == 1 && !weak.Contains(content[0])))
            {
                phrases.Add(phrase with { Words = content });
            }
        }

        Weigh(phrases);
        foreach (var phrase in phrases)
        {
            var rarest = Rarest(phrase.Words);
            if (!byWord.TryGetValue(rarest, out var others))
            {
                byWord[rarest] = others = [];
            }

            others.Add(phrase);
        }
    }

    /// <param name="words">The typed words.</param>
    /// <param name="bare">The same without fillers.</param>
    public (Intent Intent, double Score) Best(List<string> words, List<string> bare)
    {
        var canonical = Canonical(bare);
        if (wholes.TryGetValue(Key(ReferenceEquals(words, bare) ? canonical : Canonical(words)), out var whole) || (bare.Count > 0 && wholes.TryGetValue(Key(canonical), out whole)))
        {
            return (whole, Whole);
        }

        if (bare.Count == 0)
        {
            return (Intent.Home, 1);
        }

        var content = Content(canonical);
        var best = (Intent: Intent.Unknown, Score: 0.0);
        for (var at = 0; at < content.Count; at++)
        {
            if (content.IndexOf(content[at]) < at || !byWord.TryGetValue(content[at], out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                var score = Score(phrase, content);
                if (score > best.Score || (score == best.Score && score > 0 && phrase.Intent < best.Intent))
                {
                    best = (phrase.Intent, score);
                }
            }
        }

        return best;
    }

    private static IEnumerable<MenuPhrase> WrittenIn(PhraseLists lists)
    {
        foreach (var intent in Enum.GetValues<Intent>())
        {
            if (intent is Intent.Unknown or Intent.TooLong || PhraseBook.Crises.Contains(intent))
            {
                continue;
            }

            foreach (var line in lists[intent.ToString()])
            {
                yield return new MenuPhrase(intent, Sequence.Parts(line));
            }
        }
    }

    /// <summary>A word weighs more the fewer intents have it. The phrases of an intent stand together.</summary>
    private void Weigh(List<MenuPhrase> phrases)
    {
        var uses = new Dictionary<string, WordUse>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.Words)
            {
                if (!uses.TryGetValue(word, out var use))
                {
                    uses[word] = use = new WordUse();
                }

                use.In(phrase.Intent);
                weights[word] = (weak.Contains(word) ? Weak : 1) + (1.0 / use.Intents);
            }
        }
    }

    private string Rarest(List<string> words)
    {
        var rarest = words[0];
        foreach (var word in words)
        {
            rarest = weights[word] > weights[rarest] ? word : rarest;
        }

        return rarest;
    }

    private static string Key(List<string> words) => string.Join(' ', words);

    // Every word of the phrase must be there, with at most twice as many others; with few others when all of them are weak, and with none when there is but one.
    private double Score(MenuPhrase phrase, List<string> content)
    {
        var (sum, ordered, allWeak, last) = (0.0, true, true, 0);
        foreach (var word in phrase.Words)
        {
            var position = content.IndexOf(word);
            if (position < 0)
            {
                return 0;
            }

            sum += weights[word];
            ordered &= position >= last;
            allWeak &= weak.Contains(word);
            last = position;
        }

        var most = !allWeak ? CoverageOf(phrase.Intent) * phrase.Words.Count : phrase.Words.Count == 1 ? 1 : phrase.Words.Count + FewOthers;
        return content.Count > most ? 0 : sum + (ordered ? InOrder : 0);
    }

    /// <summary>What throws away a half-filled request is not guessed from one word in passing.</summary>
    private static int CoverageOf(Intent intent) => intent is Intent.Stop or Intent.Clear ? CarefulCoverage : Coverage;

    private List<string> Content(List<string> words) => words.FindAll(word => !small.Contains(word));

    private List<string> Canonical(List<string> words)
    {
        var canonical = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var (meant, length) = Longest(words, at);
            canonical.Add(meant);
            at += length;
        }

        return canonical;
    }

    private (string Meant, int Length) Longest(List<string> words, int at)
    {
        if (synonyms.TryGetValue(words[at], out var known))
        {
            foreach (var (others, meant) in known)
            {
                if (others.Count <= words.Count - at && Holds(words, at, others))
                {
                    return (meant, others.Count);
                }
            }
        }

        return (words[at], 1);
    }

    private static bool Holds(List<string> words, int at, List<string> others)
    {
        for (var next = 0; next < others.Count; next++)
        {
            if (words[at + next] != others[next])
            {
                return false;
            }
        }

        return true;
    }

    // The longest first; of the same words the last one written counts.
    private void AddSynonym(List<string> words, string meant)
    {
        if (!synonyms.TryGetValue(words[0], out var others))
        {
            synonyms[words[0]] = others = [];
        }

        others.RemoveAll(other => other.Words.SequenceEqual(words, StringComparer.Ordinal));
        others.Insert(others.FindIndex(other => other.Words.Count <= words.Count) is var place && place < 0 ? others.Count : place, new Synonym(words, meant));
    }

    private sealed record Synonym(List<string> Words, string Meant);

    private sealed class WordUse
    {
        private Intent last;

        public int Intents { get; private set; }

        public void In(Intent intent)
        {
            Intents += Intents == 0 || intent != last ? 1 : 0;
            last = intent;
        }
    }
}
