using System.Globalization;
using System.Text;

namespace VpBot.Dialogs.Roster;

/// <summary>What the text of a cell may be, and how two spellings of a word are compared.</summary>
internal static class CellText
{
    /// <summary>The most characters a cell may have.</summary>
    public const int Longest = 200;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>What is wrong with a text, whatever column it is in; null when nothing is.</summary>
    public static (RosterProblem Problem, string Detail)? Fault(string text)
    {
        if (text.Length > Longest)
        {
            return (RosterProblem.TooLong, text.Length.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || rune.Value is 0xFFFE or 0xFFFF)
            {
                return (RosterProblem.BrokenCharacter, Name(rune));
            }

            if (IsInvisible(rune))
            {
                return (RosterProblem.ControlCharacter, Name(rune));
            }
        }

        return null;
    }

    /// <summary>Letters and digits only, without case and accents.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in Readable(text ?? "").Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToUpperInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>Without half characters and U+FFFE, which a text may hold and no normalisation takes.</summary>
    private static string Readable(string text) => string.Concat(text.EnumerateRunes()).Replace('\uFFFE', ' ');

    /// <summary>Small letters, for keys.</summary>
    public static string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    /// <summary>The words of a list in one cell, each looked up as a whole (so that "Teams chat" may have a space) or else by its parts.</summary>
    public static IEnumerable<(string Word, T? Value)> List<T>(string text, Func<string, T?> find)
        where T : struct
    {
        foreach (var item in text.Split([',', ';', '/', '+', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (find(item) is { } whole)
            {
                yield return (item, whole);
                continue;
            }

            foreach (var word in item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (word, find(word));
            }
        }
    }

    /// <summary>Control characters, and the formatting ones that can make a name read otherwise than it is stored.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner));

    private static string Name(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
