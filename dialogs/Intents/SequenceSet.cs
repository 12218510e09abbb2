namespace VpBot.Dialogs.Intents;

/// <summary>Sequences to look for anywhere in a text.</summary>
internal sealed class SequenceSet
{
    private readonly Dictionary<string, List<Sequence>> byFirst = new(StringComparer.Ordinal);
    private readonly List<Sequence> byBeginning = [];

    public SequenceSet(IEnumerable<Sequence> sequences)
    {
        foreach (var sequence in sequences.Where(sequence => !sequence.IsEmpty))
        {
            if (sequence.First is not { } first)
            {
                byBeginning.Add(sequence);
            }
            else if (byFirst.TryGetValue(first, out var others))
            {
                others.Add(sequence);
            }
            else
            {
                byFirst[first] = [sequence];
            }
        }

        // Whoever looks up a first word also gets those of which only the beginning is given.
        foreach (var exact in byFirst.Values)
        {
            exact.AddRange(byBeginning);
        }
    }

    /// <summary>The lowest rank of the sequences in the text; null when none of them is in it.</summary>
    public int? LowestIn(List<string> words)
    {
        int? lowest = null;
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var sequence in StartingWith(words[at]))
            {
                if (!(sequence.Rank >= lowest) && sequence.MatchAt(words, at) > 0)
                {
                    lowest = sequence.Rank;
                }
            }
        }

        return lowest;
    }

    /// <summary>The text with every word that belongs to one of the sequences made empty, so that nothing else matches across it.</summary>
    /// <returns>The list itself when there is none of them in it.</returns>
    public List<string> Masked(List<string> words)
    {
        var masked = words;
        for (var at = 0; at < words.Count; at++)
        {
            for (var (next, end) = (at, at + LongestAt(words, at)); next < end; next++)
            {
                if (ReferenceEquals(masked, words))
                {
                    masked = [.. words];
                }

                masked[next] = "";
            }
        }

        return masked;
    }

    /// <summary>The text without the sequences in it.</summary>
    /// <returns>The list itself when there is none of them in it.</returns>
    public List<string> Without(List<string> words)
    {
        var rest = words;
        for (var at = 0; at < words.Count;)
        {
            var length = LongestAt(words, at);
            if (length > 0 && ReferenceEquals(rest, words))
            {
                rest = words[..at];
            }
            else if (length == 0 && !ReferenceEquals(rest, words))
            {
                rest.Add(words[at]);
            }

            at += Math.Max(length, 1);
        }

        return rest;
    }

    private int LongestAt(List<string> words, int at)
    {
        var longest = 0;
        foreach (var sequence in StartingWith(words[at]))
        {
            longest = Math.Max(longest, sequence.MatchAt(words, at));
        }

        return longest;
    }

    private List<Sequence> StartingWith(string word) => byFirst.GetValueOrDefault(word, byBeginning);
}
