namespace VpBot.Dialogs.Intents;

/// <summary>
/// Finds the known word that a mistyped one stands for: one letter too many, too few, wrong, or two swapped. Only words of
/// at least five letters, and the first letter must be right unless it was swapped with the second.
/// </summary>
internal sealed class Typos
{
    private const int Shortest = 5;
    private const int Longest = 30;

    private readonly Dictionary<string, List<string>> byRest = new(StringComparer.Ordinal);

    /// <param name="words">The known words, the one to prefer first.</param>
    public Typos(IEnumerable<string> words)
    {
        foreach (var word in words.Where(word => word.Length is >= Shortest and <= Longest).Distinct(StringComparer.Ordinal))
        {
            Add(word, word);
            foreach (var rest in Rests(word))
            {
                Add(rest, word);
            }
        }
    }

    /// <summary>The known word that is one mistake away; null when there is none.</summary>
    public string? Meant(string word)
    {
        if (word.Length is < Shortest or > Longest)
        {
            return null;
        }

        if (Among(byRest.GetValueOrDefault(word), word) is { } right)
        {
            return right;
        }

        var byText = byRest.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> rest = stackalloc char[word.Length - 1];
        for (var at = 0; at < word.Length; at++)
        {
            word.AsSpan(0, at).CopyTo(rest);
            word.AsSpan(at + 1).CopyTo(rest[at..]);
            if (byText.TryGetValue(rest, out var candidates) && Among(candidates, word) is { } meant)
            {
                return meant;
            }
        }

        return null;
    }

    private static string? Among(List<string>? candidates, string word)
    {
        foreach (var candidate in candidates ?? [])
        {
            if (IsOneMistake(word, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsOneMistake(string typed, string meant)
    {
        var start = 0;
        while (start < typed.Length && start < meant.Length && typed[start] == meant[start])
        {
            start++;
        }

        var end = 0;
        while (end < typed.Length - start && end < meant.Length - start && typed[^(end + 1)] == meant[^(end + 1)])
        {
            end++;
        }

        var typedRest = typed.Length - start - end;
        var meantRest = meant.Length - start - end;
        var swapped = typedRest == 2 && meantRest == 2 && typed[start] == meant[start + 1] && typed[start + 1] == meant[start];
        return swapped || (start > 0 && typedRest <= 1 && meantRest <= 1);
    }

    private static IEnumerable<string> Rests(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            yield return word.Remove(at, 1);
        }
    }

    private void Add(string rest, string word)
    {
        if (!byRest.TryGetValue(rest, out var words))
        {
            byRest[rest] = words = [];
        }

        if (!words.Contains(word, StringComparer.Ordinal))
        {
            words.Add(word);
        }
    }
}
