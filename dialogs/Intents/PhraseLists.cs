using System.Globalization;
using System.Reflection;
using System.Resources;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Intents;

/// <summary>The phrase lists of one language, as they stand in its resource file: one phrase a line.</summary>
/// <param name="Language">Two letters.</param>
/// <param name="Lines">By the name of the list: an intent's name, or one of the names below.</param>
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
        foreach (var line in this[list])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var other in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (line[..colon].Trim(), other);
            }
        }
    }

    /// <summary>The lists of every language that has a resource file. A language is added by adding its file.</summary>
    public static IReadOnlyList<PhraseLists> All() => [.. Cultures().Select(Of).OfType<PhraseLists>()];

    /// <summary>The lines of a list; empty when the language has no such list.</summary>
    public IReadOnlyList<string> this[string list] => Lines.TryGetValue(list, out var lines) ? lines : [];

    /// <summary>
    /// The cultures of the resource files beside this assembly, in the order of their names, and the one inside it; every
    /// culture there is when the files are not to be seen (a program in one file). Trying them all takes long at a start.
    /// </summary>
    private static IEnumerable<CultureInfo> Cultures()
    {
        var assembly = typeof(PhraseLists).Assembly;
        var neutral = assembly.GetCustomAttribute<NeutralResourcesLanguageAttribute>()?.CultureName;
        var satellite = assembly.GetName().Name + ".resources.dll";
        return neutral is null || assembly.Location.Length == 0
            ? CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.Name.Length == 2)
            : Directory.GetDirectories(Path.GetDirectoryName(assembly.Location)!)
                .Where(folder => File.Exists(Path.Combine(folder, satellite)))
                .Select(Path.GetFileName)
                .OfType<string>()
                .Where(name => name.Length == 2)
                .Append(neutral)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(CultureInfo.GetCultureInfo);
    }

    private static PhraseLists? Of(CultureInfo culture)
    {
        if (Words.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not { } words)
        {
            return null;
        }

        var names = Enum.GetNames<Intent>().Concat([Fillers, Small, Weak, Synonyms, Variants, FalseFriends, Ordinary]);
        return new(culture.Name, names.ToDictionary(name => name, name => (IReadOnlyList<string>)Split(words.GetString(Prefix + name)), StringComparer.Ordinal));
    }

    private static string[] Split(string? lines) =>
        lines?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
