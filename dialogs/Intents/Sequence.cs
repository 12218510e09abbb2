namespace VpBot.Dialogs.Intents;

/// <summary>
/// Words that mean something in this order: each as written, <c>dreig*</c> for every word that starts so, and <c>..</c>
/// for at most three words in between.
/// </summary>
internal sealed class Sequence
{
    private const string Gap = "..";
    private const int WidestGap = 3;

    private readonly List<string> pattern;

    /// <param name="parts">What <see cref="Parts"/> made of a line.</param>
    /// <param name="rank">What tells it from others of its set; the lower the graver.</param>
    public Sequence(List<string> parts, int rank = 0) => (pattern, Rank) = (parts, rank);

    public int Rank { get; }

    public bool IsEmpty => pattern.Count == 0;

    /// <summary>The first word; null when only its beginning is given.</summary>
    public string? First => IsPrefix(pattern[0]) ? null : pattern[0];

    /// <summary>Splits a line of a phrase list; words are spelt as typed words are.</summary>
    public static List<string> Parts(string line)
    {
        var parts = new List<string>();
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == Gap || Spelling.IsSpelt(IsPrefix(part) ? part.AsSpan(0, part.Length - 1) : part))
            {
                parts.Add(part);
            }
            else if (IsPrefix(part))
            {
                parts.AddRange(Spelling.Words(part).Select(word => word + "*"));
            }
            else
            {
                parts.AddRange(Spelling.Words(part));
            }
        }

        return parts;
    }

    /// <summary>Whether a part stands for one whole word.</summary>
    public static bool IsWord(string part) => part != Gap && !IsPrefix(part);

    /// <summary>How many words the sequence takes up from <paramref name="at"/>; 0 when it does not start there.</summary>
    public int MatchAt(List<string> words, int at) => Match(words, at, 0) is { } end ? end - at : 0;

    private static bool IsPrefix(string part) => part.EndsWith('*');

    private int? Match(List<string> words, int at, int part)
    {
        if (part == pattern.Count)
        {
            return at;
        }

        if (pattern[part] == Gap)
        {
            for (var skipped = 0; skipped <= WidestGap && at + skipped < words.Count; skipped++)
            {
                if (Match(words, at + skipped, part + 1) is { } end)
                {
                    return end;
                }

                if (words[at + skipped].Length == 0)
                {
                    break;
                }
            }

            return null;
        }

        return at < words.Count && Fits(pattern[part], words[at]) ? Match(words, at + 1, part + 1) : null;
    }

    private static bool Fits(string part, string word) => IsPrefix(part) ? word.StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal) : word == part;
}
