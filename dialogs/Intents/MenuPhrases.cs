using System.Runtime.InteropServices;

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

    private readonly Synonyms synonyms;
    private readonly HashSet<int> small;
    private readonly HashSet<int> weak;
    private readonly Synonyms compounds;
    private readonly NumbersByText wholes = new();
    private readonly double[] weights;
    private readonly ByNumber<MenuPhrase> byRarest = new();

    public MenuPhrases(Phrases phrases, SequenceSet fillers, Lexicon lexicon)
    {
        (synonyms, compounds, weights) = (new(phrases.Synonyms), new(phrases.Compounds), new double[lexicon.Count + 1]);
        (small, weak) = (WordsOf(phrases[PhraseLists.Small]), WordsOf(phrases[PhraseLists.Weak]));
        var written = WrittenIn(phrases);
        foreach (var phrase in written)
        {
            wholes.GetOrAdd(Key(synonyms.Canonical(phrase.Words)), (int)phrase.Intent);
        }

        var guessed = new List<MenuPhrase>();
        foreach (var phrase in written)
        {
            var bare = synonyms.Canonical(fillers.Without(phrase.Words));
            if (bare.Length == 0)
            {
                continue;
            }

            wholes.GetOrAdd(Key(bare), (int)phrase.Intent);
            var content = Content(bare);
            if (content.Length > 1 || (content.Length == 1 && !weak.Contains(content[0])))
            {
                guessed.Add(content == phrase.Words ? phrase : new(phrase.Intent, content));
            }
        }

        Weigh(guessed);
        foreach (var phrase in guessed)
        {
            byRarest.Add(Rarest(phrase.Words), phrase);
        }
    }

    /// <param name="words">The typed words.</param>
    /// <param name="bare">The same without fillers.</param>
    public (Intent Intent, double Score) Best(int[] words, int[] bare)
    {
        var canonical = synonyms.Canonical(bare);
        var whole = wholes.Of(Key(ReferenceEquals(words, bare) ? canonical : synonyms.Canonical(words)));
        if (whole == 0 && bare.Length > 0)
        {
            whole = wholes.Of(Key(canonical));
        }

        if (whole > 0)
        {
            return ((Intent)whole, Whole);
        }

        if (bare.Length == 0)
        {
            return (Intent.Home, 1);
        }

        var content = Content(canonical);
        var best = (Intent: Intent.Unknown, Score: 0.0);
        foreach (var word in content)
        {
            foreach (var phrase in byRarest[word])
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

    private static HashSet<int> WordsOf(List<int[]> lines)
    {
        var words = new HashSet<int>();
        foreach (var line in lines)
        {
            words.UnionWith(line);
        }

        return words;
    }

    private static List<MenuPhrase> WrittenIn(Phrases phrases)
    {
        var written = new List<MenuPhrase>();
        foreach (var intent in Enum.GetValues<Intent>())
        {
            if (intent is Intent.Unknown || IntentVerbs.IsCrisis(intent))
            {
                continue;
            }

            foreach (var words in phrases[intent.ToString()])
            {
                written.Add(new(intent, words));
            }
        }

        return written;
    }

    /// <summary>A word weighs more the fewer intents have it. The phrases of an intent stand together.</summary>
    private void Weigh(List<MenuPhrase> phrases)
    {
        var intents = new int[weights.Length];
        var last = new Intent[weights.Length];
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.Words)
            {
                intents[word] += last[word] == phrase.Intent ? 0 : 1;
                last[word] = phrase.Intent;
                weights[word] = (weak.Contains(word) ? Weak : 1) + (1.0 / intents[word]);
            }
        }
    }

    private int Rarest(int[] words)
    {
        var rarest = words[0];
        foreach (var word in words)
        {
            rarest = weights[word] > weights[rarest] ? word : rarest;
        }

        return rarest;
    }

    // Every word of the phrase must be there, with at most twice as many others; with few others when all of them are weak, and with none when there is but one.
    private double Score(MenuPhrase phrase, int[] content)
    {
        var (sum, ordered, allWeak, last) = (0.0, true, true, 0);
        foreach (var word in phrase.Words)
        {
            var position = Array.IndexOf(content, word);
            if (position < 0)
            {
                return 0;
            }

            sum += weights[word];
            ordered &= position >= last;
            allWeak &= weak.Contains(word);
            last = position;
        }

        var most = !allWeak ? CoverageOf(phrase.Intent) * phrase.Words.Length : phrase.Words.Length == 1 ? 1 : phrase.Words.Length + FewOthers;
        return content.Length > most ? 0 : sum + (ordered ? InOrder : 0);
    }

    /// <summary>What throws away a half-filled request is not guessed from one word in passing.</summary>
    private static int CoverageOf(Intent intent) => intent is Intent.Stop or Intent.Clear ? CarefulCoverage : Coverage;

    // The numbers of the words stand for letters, two for each.
    private ReadOnlySpan<char> Key(int[] canonical) => MemoryMarshal.Cast<int, char>(compounds.Canonical(canonical));

    private int[] Content(int[] words)
    {
        var (content, length) = ((int[]?)null, 0);
        foreach (var word in words)
        {
            if (small.Contains(word))
            {
                content ??= [.. words];
            }
            else
            {
                content?[length] = word;
                length++;
            }
        }

        return content?[..length] ?? words;
    }
}
