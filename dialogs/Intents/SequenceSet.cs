namespace VpBot.Dialogs.Intents;

/// <summary>Sequences to look for anywhere in a text.</summary>
internal sealed class SequenceSet
{
    private readonly ByNumber<Sequence> byFirst = new();
    private readonly List<Sequence> byBeginning = [];

    public SequenceSet(IEnumerable<Sequence> sequences)
    {
        foreach (var sequence in sequences)
        {
            if (sequence.First > 0)
            {
                byFirst.Add(sequence.First, sequence);
            }
            else
            {
                byBeginning.Add(sequence);
            }
        }
    }

    /// <summary>The lowest rank of the sequences in the text; null when none of them is in it.</summary>
    public int? LowestIn(int[] words)
    {
        int? lowest = null;
        for (var at = 0; at < words.Length; at++)
        {
            lowest = Lowest(byFirst[words[at]], words, at, lowest);
            lowest = Lowest(byBeginning, words, at, lowest);
        }

        return lowest;
    }

    /// <summary>The text with every word that belongs to one of the sequences masked, so that nothing else matches across it.</summary>
    /// <returns>The array itself when there is none of them in it.</returns>
    public int[] Masked(int[] words)
    {
        var masked = words;
        for (var at = 0; at < words.Length; at++)
        {
            var length = LongestAt(words, at);
            if (length > 0)
            {
                masked = ReferenceEquals(masked, words) ? [.. words] : masked;
                masked.AsSpan(at, length).Fill(Lexicon.Masked);
            }
        }

        return masked;
    }

    /// <summary>The text without the sequences in it.</summary>
    /// <returns>The array itself when there is none of them in it.</returns>
    public int[] Without(int[] words)
    {
        var (rest, kept) = ((int[]?)null, 0);
        for (var at = 0; at < words.Length;)
        {
            var length = LongestAt(words, at);
            if (length > 0)
            {
                rest ??= [.. words];
            }
            else
            {
                rest?[kept] = words[at];
                kept++;
            }

            at += Math.Max(length, 1);
        }

        return rest?[..kept] ?? words;
    }

    private int LongestAt(int[] words, int at) => Longest(byBeginning, words, at, Longest(byFirst[words[at]], words, at, 0));

    private static int Longest(List<Sequence> sequences, int[] words, int at, int longest)
    {
        foreach (var sequence in sequences)
        {
            longest = Math.Max(longest, sequence.MatchAt(words, at));
        }

        return longest;
    }

    private static int? Lowest(List<Sequence> sequences, int[] words, int at, int? lowest)
    {
        foreach (var sequence in sequences)
        {
            if (!(sequence.Rank >= lowest) && sequence.MatchAt(words, at) > 0)
            {
                lowest = sequence.Rank;
            }
        }

        return lowest;
    }
}
