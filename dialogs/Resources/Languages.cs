using System.Globalization;

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

    private static string[] Found() =>
    [
        .. CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.Name.Length == 2)
            .Select(culture => Words.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(nameof(Words.Language_Code)))
            .OfType<string>()
            .OrderByDescending(code => code == Words.ResourceManager.GetString(nameof(Words.Language_Code), CultureInfo.InvariantCulture))
            .ThenBy(code => code, StringComparer.Ordinal),
    ];
}
