using System.Globalization;
using VpBot.Dialogs.Resources;

namespace VpBot.Conversations;

/// <summary>The languages that the bot speaks, and the one that the current turn or message is written in.</summary>
internal static class Cultures
{
    private static readonly Dictionary<string, CultureInfo> Spoken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nl"] = CultureInfo.GetCultureInfo("nl-NL"),
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
    };

    /// <summary>The language to answer in: the first of these that the bot speaks, Dutch when it speaks none. Takes codes such as <c>en</c> and <c>en-US</c>.</summary>
    public static string Choose(params ReadOnlySpan<string?> wanted)
    {
        foreach (var code in wanted)
        {
            if (code is not null && Spoken.TryGetValue(code.Split('-')[0], out var culture))
            {
                return culture.TwoLetterISOLanguageName;
            }
        }

        return "nl";
    }

    /// <summary>From here on, in this flow of calls, texts and dates are in this language.</summary>
    public static void Use(string language) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Spoken[language], Spoken[language]);

    /// <summary>The language that comes after this one on the language button.</summary>
    public static string Other(string language)
    {
        Use(language);
        return Words.Shell_OtherLanguageCode;
    }
}
