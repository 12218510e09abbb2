using System.Collections;
using System.Globalization;
using System.Resources;
using TheWords = VpBot.Dialogs.Resources.Words;

namespace VpBot.Tests.Wordings;

/// <summary>Runs something in a language and puts the culture back; reads every word of a language.</summary>
internal sealed class Language : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

    public Language(string code) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);

    public static IReadOnlyDictionary<string, string> WordsOf(string code) =>
        Set(code).Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
    }

    private static ResourceSet Set(string code) => TheWords.ResourceManager.GetResourceSet(CultureInfo.GetCultureInfo(code), createIfNotExists: true, tryParents: false)!;
}
