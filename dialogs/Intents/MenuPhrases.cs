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

    private readonly Dictionary<string, List<(List<string> Words, string Meant)>> synonyms = new(StringComparer.Ordinal);
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
        var written = Enum.GetValues<Intent>().Except([.. PhraseBook.Crises, Intent.Unknown, Intent.TooLong])
            .SelectMany(intent => lists[intent.ToString()].Select(line => (Intent: intent, Words: Sequence.Parts(line)))).ToList();
        foreach (var (intent, words) in written)
        {
            wholes.TryAdd(Key(Canonical(words)), intent);
        }

        var stripped = written.Select(line => (line.Intent, Words: Canonical(bare(line.Words)))).Where(line => line.Words.Count > 0).ToList();
        foreach (var (intent, words) in stripped)
        {
            wholes.TryAdd(Key(words), intent);
        }

        var phrases = stripped.Select(line => new MenuPhrase(line.Intent, Content(line.Words))).Where(phrase => phrase.Words.Count > 1 || (phrase.Words.Count == 1 && !weak.Contains(phrase.Words[0]))).ToList();
        foreach (var word in phrases.SelectMany(phrase => phrase.Words.Distinct(StringComparer.Ordinal).Select(word => (word, phrase.Intent))).Distinct().GroupBy(pair => pair.word, StringComparer.Ordinal))
        {
            weights[word.Key] = (weak.Contains(word.Key) ? Weak : 1) + (1.0 / word.Count());
        }

        foreach (var phrase in phrases)
        {
            var rarest = phrase.Words.MaxBy(word => weights[word])!;
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
        if (wholes.TryGetValue(Key(Canonical(words)), out var whole) || (bare.Count > 0 && wholes.TryGetValue(Key(canonical), out whole)))
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

    private static string Key(IEnumerable<string> words) => string.Join(' ', words);

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
        foreach (var (others, meant) in synonyms.GetValueOrDefault(words[at]) ?? [])
        {
            if (others.Count <= words.Count - at && Holds(words, at, others))
            {
                return (meant, others.Count);
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
        others.Insert(others.FindIndex(other => other.Words.Count <= words.Count) is var place && place < 0 ? others.Count : place, (words, meant));
    }
}
