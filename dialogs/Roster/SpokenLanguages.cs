namespace VpBot.Dialogs.Roster;

/// <summary>The languages that an advisor may speak, by two-letter code (ISO 639-1).</summary>
public static class SpokenLanguages
{
    /// <summary>Of each language its Dutch name, its English name and its own.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["nl"] = ["Nederlands", "Dutch", "Vlaams", "Flemish"],
        ["en"] = ["Engels", "English"],
        ["fr"] = ["Frans", "French", "français"],
        ["de"] = ["Duits", "German", "Deutsch"],
        ["fy"] = ["Fries", "Frisian", "Frysk"],
        ["ar"] = ["Arabisch", "Arabic", "العربية"],
        ["bg"] = ["Bulgaars", "Bulgarian", "български"],
        ["bs"] = ["Bosnisch", "Bosnian", "bosanski"],
        ["cs"] = ["Tsjechisch", "Czech", "čeština"],
        ["da"] = ["Deens", "Danish", "dansk"],
        ["el"] = ["Grieks", "Greek", "ελληνικά"],
        ["es"] = ["Spaans", "Spanish", "español"],
        ["et"] = ["Ests", "Estonian", "eesti"],
        ["fa"] = ["Perzisch", "Persian", "Farsi", "فارسی"],
        ["fi"] = ["Fins", "Finnish", "suomi"],
        ["he"] = ["Hebreeuws", "Hebrew", "עברית"],
        ["hi"] = ["Hindi", "हिन्दी"],
        ["hr"] = ["Kroatisch", "Croatian", "hrvatski"],
        ["hu"] = ["Hongaars", "Hungarian", "magyar"],
        ["id"] = ["Indonesisch", "Indonesian", "Bahasa Indonesia"],
        ["it"] = ["Italiaans", "Italian", "italiano"],
        ["ja"] = ["Japans", "Japanese", "日本語"],
        ["ko"] = ["Koreaans", "Korean", "한국어"],
        ["ku"] = ["Koerdisch", "Kurdish", "kurdî"],
        ["lt"] = ["Litouws", "Lithuanian", "lietuvių"],
        ["lv"] = ["Lets", "Latvian", "latviešu"],
        ["no"] = ["Noors", "Norwegian", "norsk"],
        ["pl"] = ["Pools", "Polish", "polski"],
        ["ps"] = ["Pasjtoe", "Pashto", "پښتو"],
        ["pt"] = ["Portugees", "Portuguese", "português"],
        ["ro"] = ["Roemeens", "Romanian", "română"],
        ["ru"] = ["Russisch", "Russian", "русский"],
        ["sk"] = ["Slowaaks", "Slovak", "slovenčina"],
        ["sl"] = ["Sloveens", "Slovenian", "slovenščina"],
        ["so"] = ["Somalisch", "Somali", "Soomaali"],
        ["sq"] = ["Albanees", "Albanian", "shqip"],
        ["sr"] = ["Servisch", "Serbian", "српски"],
        ["sv"] = ["Zweeds", "Swedish", "svenska"],
        ["ti"] = ["Tigrinya", "ትግርኛ"],
        ["tr"] = ["Turks", "Turkish", "Türkçe"],
        ["uk"] = ["Oekraïens", "Ukrainian", "українська"],
        ["ur"] = ["Urdu", "اردو"],
        ["vi"] = ["Vietnamees", "Vietnamese", "Tiếng Việt"],
        ["zh"] = ["Chinees", "Chinese", "Mandarijn", "Mandarin", "中文"],
    };

    private static readonly Dictionary<string, string> Codes = Names
        .SelectMany(language => language.Value.Append(language.Key), (language, name) => (Folded: CellText.Fold(name), language.Key))
        .ToDictionary(name => name.Folded, name => name.Key, StringComparer.Ordinal);

    /// <summary>All codes, Dutch and English first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Keys];

    /// <summary>The code of a language named by code or by its name in Dutch, English or itself; null when unknown.</summary>
    public static string? Find(string? text) => Codes.GetValueOrDefault(CellText.Fold(text));
}
