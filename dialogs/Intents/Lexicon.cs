namespace VpBot.Dialogs.Intents;

/// <summary>
/// The words of the phrase lists of every language, each with a number above zero, so that texts are compared by numbers.
/// A beginning, which stands for every word that starts so, has a number below zero.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>A word that no list knows.</summary>
    public const int Unknown = 0;

    /// <summary>A word that is not to be looked at.</summary>
    public const int Masked = 1;

    /// <summary>In a phrase: at most three words in between, written <c>..</c>.</summary>
    public const int Gap = 2;

    private readonly NumbersByText words = new();
    private readonly NumbersByText beginnings = new();

    public Lexicon()
    {
        Add("");
        Add("..");
    }

    /// <summary>The highest number of a word.</summary>
    public int Count => words.Count;

    /// <summary>The number of a word, which is known from now on.</summary>
    public int Add(ReadOnlySpan<char> word) => words.GetOrAdd(word, words.Count + 1);

    /// <summary>The number of a beginning, which is known from now on.</summary>
    public int AddBeginning(ReadOnlySpan<char> letters) => -beginnings.GetOrAdd(letters, beginnings.Count + 1);

    /// <summary>The number of a typed word; of an unknown one that of the longest known beginning it has, or <see cref="Unknown"/>.</summary>
    public int Of(ReadOnlySpan<char> word) => words.Of(word) is > 0 and var number ? number : -BeginningOf(word);

    /// <summary>The letters of a word or a beginning.</summary>
    public ReadOnlySpan<char> this[int number] => number > 0 ? words.TextAt(number) : number < 0 ? beginnings.TextAt(-number) : default;

    /// <summary>Whether a part of a phrase stands for a word.</summary>
    public bool Fits(int part, int word) => part == word || (part < 0 && this[word].StartsWith(this[part]));

    private int BeginningOf(ReadOnlySpan<char> word)
    {
        var (longest, length) = (0, 0);
        for (var number = 1; number <= beginnings.Count; number++)
        {
            var beginning = beginnings.TextAt(number);
            if (beginning.Length > length && word.StartsWith(beginning))
            {
                (longest, length) = (number, beginning.Length);
            }
        }

        return longest;
    }
}
