using System.Globalization;
using System.Text;

namespace VpBot.Dialogs.Intents;

/// <summary>What typed words have in common however they are written: lower case, no accents, no punctuation.</summary>
internal static class Spelling
{
    private const int MostOnStack = 512;

    /// <summary>The words of a text. Never throws, whatever the text holds.</summary>
    public static List<string> Words(string text)
    {
        var spelt = Ascii.IsValid(text) ? text : Readable(text).Normalize(NormalizationForm.FormKD);
        var words = new List<string>();
        var letters = spelt.Length <= MostOnStack ? stackalloc char[spelt.Length] : new char[spelt.Length];
        var length = 0;
        foreach (var character in spelt)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters[length++] = char.ToLowerInvariant(character);
            }
            else if (!IsInsideWords(character))
            {
                Close(letters, ref length, words);
            }
        }

        Close(letters, ref length, words);
        return words;
    }

    /// <summary>Whether a text is one word that is spelt so already.</summary>
    public static bool IsSpelt(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is < 'a' or > 'z')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>A word as it sounds: every run of the same letter as one letter, and one spelling for <c>ij</c> and <c>ei</c>, <c>au</c> and <c>ou</c>.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        var folded = word.Length <= MostOnStack ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var next = at + 1 < word.Length ? word[at + 1] : ' ';
            var sound = word[at] switch
            {
                'i' when next == 'j' => 'e',
                'j' when at > 0 && word[at - 1] == 'i' => 'i',
                'a' when next == 'u' => 'o',
                var letter => letter,
            };
            if (length == 0 || folded[length - 1] != sound || char.IsDigit(sound))
            {
                folded[length++] = sound;
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>Whether a letter stands three times or more in a row, which no Dutch or English word does.</summary>
    public static bool IsStretched(string word)
    {
        for (var at = 2; at < word.Length; at++)
        {
            if (word[at] == word[at - 1] && word[at] == word[at - 2] && !char.IsDigit(word[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Close(ReadOnlySpan<char> letters, ref int length, List<string> words)
    {
        if (length > 0)
        {
            words.Add(new string(letters[..length]));
            length = 0;
        }
    }

    private static bool IsInsideWords(char character) =>
        character is '\'' or '\u2018' or '\u2019' or '`' or '\u00B4' or '\u02BC' || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // Normalising throws on halves of pairs and on code points that stand for nothing.
    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            readable.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate ? " " : rune.ToString());
        }

        return readable.ToString();
    }
}
