using System.Globalization;
using VpBot.Dialogs.Resources;

namespace VpBot.Conversations;

/// <summary>The language that the current turn or message is written in.</summary>
internal static class Cultures
{
    /// <summary>The language to answer in: the first of these that the bot speaks, Dutch when it speaks none. Takes codes such as <c>en</c> and <c>en-US</c>.</summary>
    public static string Choose(params ReadOnlySpan<string?> wanted) => Languages.Choose(wanted);

    /// <summary>From here on, in this flow of calls, texts and dates are in this language.</summary>
    public static void Use(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language);

    /// <summary>The language that comes after this one on the language button.</summary>
    public static string Other(string language) => Languages.After(language);
}
