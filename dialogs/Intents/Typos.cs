namespace VpBot.Dialogs.Intents;

/// <summary>
/// Finds the known word that a mistyped one stands for: one letter too many, too few, wrong, or two swapped. Only words of
/// at least five letters, and the first letter must be right unless it was swapped with the second.
/// </summary>
internal sealed class Typos
{
    private const int Shortest = 5;
    private const int Longest = 30;

    private readonly Lexicon lexicon;
    private readonly ByNumber<int> byFirstLetter = new();

    /// <param name="words">The known words, the one to prefer first.</param>
    /// <param name="lexicon">Where their letters are.</param>
    public Typos(List<int> words, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        foreach (var word in words)
        {
            if (lexicon[word].Length is >= Shortest and <= Longest)
            {
                byFirstLetter.Add(lexicon[word][0], word);
            }
        }
    }

    /// <summary>The known word that is one mistake away; null when there is none.</summary>
    public int? Meant(string word) =>
        word.Length is < Shortest or > Longest ? null : Among(word[0], word) ?? (word[1] == word[0] ? null : Among(word[1], word));

    private int? Among(char first, string typed)
    {
        foreach (var word in byFirstLetter[first])
        {
            if (IsOneMistake(typed, lexicon[word]))
            {
                return word;
            }
        }

        return null;
    }

    private static bool IsOneMistake(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > 1)
        {
            return false;
        }

        var start = typed.CommonPrefixLength(meant);
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
