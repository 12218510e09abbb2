using System.Globalization;
using System.Reflection;
using System.Resources;

namespace VpBot.Dialogs.Resources;

/// <summary>
/// The languages that the bot speaks: those that have a resource file. A language is added by adding its file; nothing else
/// names the languages there are.
/// </summary>
public static class Languages
{
    private static readonly string[] Known = Found();

    /// <summary>The code of each, the neutral language first, then by code.</summary>
    public static IReadOnlyList<string> All => Known;

    /// <summary>The language to answer in: the first of these that the bot speaks, the neutral one when it speaks none. Takes codes such as <c>en</c> and <c>en-US</c>.</summary>
    public static string Choose(params ReadOnlySpan<string?> wanted)
    {
        foreach (var code in wanted)
        {
            foreach (var known in Known)
            {
                if (IsIn(code, known))
                {
                    return known;
                }
            }
        }

        return Known[0];
    }

    /// <summary>The language that the language button offers on a card in this one: each in turn.</summary>
    public static string After(string language) => Known[(Array.IndexOf(Known, language) + 1) % Known.Length];

    /// <summary>What a language calls itself.</summary>
    public static string NameOf(string language) => Words.ResourceManager.GetString(nameof(Words.Language_Name), CultureInfo.GetCultureInfo(language))!;

    /// <summary>The culture in which days and numbers are written.</summary>
    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(Words.ResourceManager.GetString(nameof(Words.Language_Culture), CultureInfo.GetCultureInfo(language))!);

    private static bool IsIn(string? code, string language) =>
        code?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true && (code.Length == language.Length || code[language.Length] == '-');

    private static string[] Found()
    {
        var assembly = typeof(Languages).Assembly;
        var neutral = assembly.GetCustomAttribute<NeutralResourcesLanguageAttribute>()!.CultureName;
        var others = assembly.Location is { Length: > 0 } file ? Beside(file) : InOneFile();
        return [neutral, .. others.Where(code => code != neutral).Order(StringComparer.Ordinal)];
    }

    /// <summary>Of the resource files that lie in folders beside the assembly.</summary>
    private static IEnumerable<string> Beside(string assembly) => Directory.GetDirectories(Path.GetDirectoryName(assembly)!)
        .Where(folder => File.Exists(Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(assembly), ".resources.dll"))))
        .Select(folder => Path.GetFileName(folder));

    /// <summary>Of a program in one file, whose resource files are not to be seen: every language is tried, which takes longer.</summary>
    private static IEnumerable<string> InOneFile() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.Name.Length == 2 && Words.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not null)
        .Select(culture => culture.Name);
}
