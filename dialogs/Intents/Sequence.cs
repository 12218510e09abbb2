namespace VpBot.Dialogs.Intents;

/// <summary>
/// Words that mean something in this order: each as written, <c>dreig*</c> for every word that starts so, and <c>..</c>
/// for at most three words in between.
/// </summary>
/// <param name="parts">At least one.</param>
/// <param name="lexicon">What their numbers mean.</param>
/// <param name="rank">What tells it from others of its set; the lower the graver.</param>
internal sealed class Sequence(int[] parts, Lexicon lexicon, int rank = 0)
{
    private const int WidestGap = 3;

    public int Rank => rank;

    /// <summary>The first word, or the beginning of it.</summary>
    public int First => parts[0];

    /// <summary>How many words the sequence takes up from <paramref name="at"/>; 0 when it does not start there.</summary>
    public int MatchAt(int[] words, int at) => Match(words, at, 0) is { } end ? end - at : 0;

    private int? Match(int[] words, int at, int part)
    {
        if (part == parts.Length)
        {
            return at;
        }

        if (parts[part] == Lexicon.Gap)
        {
            for (var skipped = 0; skipped <= WidestGap && at + skipped < words.Length; skipped++)
            {
                if (Match(words, at + skipped, part + 1) is { } end)
                {
                    return end;
                }

                if (words[at + skipped] == Lexicon.Masked)
                {
                    break;
                }
            }

            return null;
        }

        return at < words.Length && lexicon.Fits(parts[part], words[at]) ? Match(words, at + 1, part + 1) : null;
    }
}
