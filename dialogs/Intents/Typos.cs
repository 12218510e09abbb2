namespace VpBot.Dialogs.Intents;

/// <summary>
/// Finds the known word that a mistyped one stands for: one letter too many, too few, wrong, or two swapped. Only words of
/// at least five letters, and the first letter must be right unless it was swapped with the second.
/// </summary>
internal sealed class Typos
{
    private const int Shortest = 5;
    private const int Longest = 30;

    private readonly Dictionary<char, List<string>> byFirst;

    /// <param name="words">The known words, the one to prefer first.</param>
    public Typos(IEnumerable<string> words) => byFirst = words
        .Where(word => word.Length is >= Shortest and <= Longest)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(word => word[0])
        .ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>The known word that is one mistake away; null when there is none.</summary>
    public string? Meant(string word) =>
        word.Length is < Shortest or > Longest ? null : Among(word[0], word) ?? (word[1] == word[0] ? null : Among(word[1], word));

    private string? Among(char first, string typed)
    {
        if (!byFirst.TryGetValue(first, out var candidates))
        {
            return null;
        }

        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - typed.Length) <= 1 && IsOneMistake(typed, candidate))
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
}
