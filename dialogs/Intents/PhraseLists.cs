using System.Globalization;
using System.Resources;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Intents;

/// <summary>The phrase lists of one language, as they stand in its resource file: one phrase a line.</summary>
/// <param name="Language">Two letters.</param>
/// <param name="Lines">By the name of the list: an intent's name, or one of the names below. Each text may hold several lines.</param>
internal sealed record PhraseLists(string Language, IReadOnlyDictionary<string, IReadOnlyList<string>> Lines)
{
    /// <summary>Words around a question that say nothing: greetings, politeness, intensifiers.</summary>
    public const string Fillers = "Fillers";

    /// <summary>Little words that are left out when the order of words does not matter.</summary>
    public const string Small = "Small";

    /// <summary>Words that say too little to be a phrase by themselves, unless they are the whole text.</summary>
    public const string Weak = "Weak";

    /// <summary>Words that mean the same here: <c>praten: spreken, overleggen</c>.</summary>
    public const string Synonyms = "Synonyms";

    /// <summary>Other ways to write one word, as people speak or hurry: <c>niet: nie, ni</c>. Unlike synonyms they count in a crisis phrase too.</summary>
    public const string Variants = "Variants";

    /// <summary>Everyday phrases that look like a crisis phrase and are none.</summary>
    public const string FalseFriends = "FalseFriends";

    /// <summary>Ordinary words that lie one letter from a word of the lists and are not to be taken for it.</summary>
    public const string Ordinary = "Ordinary";

    private const string Prefix = "Phrases_";

    /// <summary>The lines of a list of the form <c>word: other, other</c>, a pair for each of the others.</summary>
    public IEnumerable<(string Word, string Other)> Pairs(string list)
    {
        foreach (var line in this[list].SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var other in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (line[..colon].Trim(), other);
            }
        }
    }

    /// <summary>
    /// The lists of every language, in the order of their codes, which decides between meanings that fit as well. They are
    /// read by a manager of their own, since one that lives on would keep them.
    /// </summary>
    public static IReadOnlyList<PhraseLists> All()
    {
        var words = new ResourceManager(typeof(Words));
        var all = new List<PhraseLists>();
        foreach (var language in Languages.All.Order(StringComparer.Ordinal))
        {
            var set = words.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;
            all.Add(new(language, LinesOf(set)));
        }

        words.ReleaseAllResources();
        return all;
    }

    /// <summary>The texts of a list; empty when the language has no such list.</summary>
    public IReadOnlyList<string> this[string list] => Lines.TryGetValue(list, out var lines) ? lines : [];

    private static Dictionary<string, IReadOnlyList<string>> LinesOf(ResourceSet words)
    {
        var lines = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var list in (string[])[.. Enum.GetNames<Intent>(), Fillers, Small, Weak, Synonyms, Variants, FalseFriends, Ordinary])
        {
            if (words.GetString(Prefix + list) is { } text)
            {
                lines[list] = [text];
            }
        }

        return lines;
    }
}
