namespace VpBot.Dialogs.Intents;

/// <summary>Sequences to look for anywhere in a text.</summary>
internal sealed class SequenceSet
{
    private readonly Dictionary<string, List<Sequence>> byFirst = new(StringComparer.Ordinal);
    private readonly List<Sequence> byBeginning = [];

    public SequenceSet(IEnumerable<IReadOnlyList<string>> sequences)
    {
        foreach (var sequence in sequences.Where(parts => parts.Count > 0).Select(parts => new Sequence(parts)))
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
    }

    /// <summary>Whether one of the sequences is in the text.</summary>
    public bool IsIn(IReadOnlyList<string> words) => Enumerable.Range(0, words.Count).Any(at => LongestAt(words, at) > 0);

    /// <summary>The text with every word that belongs to one of the sequences made empty, so that nothing else matches across it.</summary>
    public List<string> Masked(IReadOnlyList<string> words)
    {
        var masked = words.ToList();
        for (var at = 0; at < words.Count; at++)
        {
            for (var (next, end) = (at, at + LongestAt(words, at)); next < end; next++)
            {
                masked[next] = "";
            }
        }

        return masked;
    }

    /// <summary>The text without the sequences in it.</summary>
    public List<string> Without(IReadOnlyList<string> words)
    {
        var rest = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var length = LongestAt(words, at);
            if (length == 0)
            {
                rest.Add(words[at]);
            }

            at += Math.Max(length, 1);
        }

        return rest;
    }

    private int LongestAt(IReadOnlyList<string> words, int at)
    {
        var longest = 0;
        if (byFirst.TryGetValue(words[at], out var sequences))
        {
            foreach (var sequence in sequences)
            {
                longest = Math.Max(longest, sequence.MatchAt(words, at));
            }
        }

        foreach (var sequence in byBeginning)
        {
            longest = Math.Max(longest, sequence.MatchAt(words, at));
        }

        return longest;
    }
}
