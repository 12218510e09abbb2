namespace VpBot.Dialogs.Intents;

/// <summary>Sequences to look for anywhere in a text, each with what it means.</summary>
internal sealed class SequenceSet<TMeaning>
{
    private readonly Dictionary<string, List<(Sequence Sequence, TMeaning Meaning)>> byFirst = new(StringComparer.Ordinal);
    private readonly List<(Sequence Sequence, TMeaning Meaning)> byBeginning = [];

    public SequenceSet(IEnumerable<(IReadOnlyList<string> Parts, TMeaning Meaning)> sequences)
    {
        foreach (var (parts, meaning) in sequences.Where(sequence => sequence.Parts.Count > 0))
        {
            var sequence = new Sequence(parts);
            if (sequence.First is not { } first)
            {
                byBeginning.Add((sequence, meaning));
            }
            else if (byFirst.TryGetValue(first, out var others))
            {
                others.Add((sequence, meaning));
            }
            else
            {
                byFirst[first] = [(sequence, meaning)];
            }
        }
    }

    /// <summary>The meanings of the sequences in the text, in the order of the text.</summary>
    public IEnumerable<TMeaning> In(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (sequence, meaning) in StartingWith(words[at]))
            {
                if (sequence.MatchAt(words, at) > 0)
                {
                    yield return meaning;
                }
            }
        }
    }

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
        foreach (var (sequence, _) in StartingWith(words[at]))
        {
            longest = Math.Max(longest, sequence.MatchAt(words, at));
        }

        return longest;
    }

    private List<(Sequence Sequence, TMeaning Meaning)> StartingWith(string word) =>
        !byFirst.TryGetValue(word, out var exact) ? byBeginning : byBeginning.Count == 0 ? exact : [.. exact, .. byBeginning];
}
