namespace VpBot.Tests.Wordings;

/// <summary>The rules of domain facts 4.1 and 4.2 that a test can see, over every word the bot says.</summary>
public sealed class PlainLanguageTests
{
    private const int LongestSentence = 15;

    // A key and why its sentences may be longer.
    private static readonly Dictionary<string, string> MayBeLong = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Info_Behaviour_List"] = "a list of examples within a line; each example is one word",
    };

    private static readonly string[] Forbidden =
    [
        "middels", "betreffende", "derhalve", "dient te", "dienen te", "teneinde", "conform", "inzake", "omtrent", "alsmede", "tevens",
        "slachtoffer", "dader", "pleger", "misbruikt", "aangeklaagde", "absoluut vertrouwelijk", "volledig vertrouwelijk", "100%", "gegarandeerd", "wij garanderen", "garantie", "beloof",
        "weet je het zeker", "heb je nee gezegd", "waarom kom je nu pas", "waarom heb je", "wat erg", "wat vervelend", "ik begrijp je", "ik begrijp hoe", "ik geloof je", "dat is strafbaar", "misverstand", "wat is er gebeurd?",
        "vertel wat", "hoe gaat het nu", "hoe voel je", "gefeliciteerd", "helaas", "snel mogelijk", "laatste kans", "we moeten melden", "we melden niets", "er gebeurt je niets", "neutraal", "objectief",
        "victim", "perpetrator", "offender", "absolutely confidential", "completely confidential", "guaranteed", "we promise", "are you sure", "did you say no", "why did you", "how awful", "i understand", "i believe you",
        "that is punishable", "misunderstanding", "what happened?", "how do you feel", "congratulations", "unfortunately", "hurry", "asap", "nothing will happen to you", "your abuser",
    ];

    // Where a forbidden word is a name.
    private static readonly string[] Names = ["Slachtofferhulp Nederland", "slachtofferhulp.nl", "Victim Support"];

    public static TheoryData<string> Languages => ["nl", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_has_more_than_15_words(string language) =>
        Said(language).Where(pair => !MayBeLong.ContainsKey(pair.Key))
            .SelectMany(pair => Sentences(pair.Value).Select(sentence => (pair.Key, sentence)))
            .Where(pair => pair.sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongestSentence).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nobody_is_shouted_at(string language) => Said(language).Where(pair => pair.Value.Contains('!', StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_said_that_hurts_labels_or_promises(string language) =>
        Said(language).SelectMany(pair => Forbidden.Where(word => Without(pair.Value).Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => (pair.Key, word))).ShouldBeEmpty();

    [Fact]
    public void Dutch_says_je_and_never_u() =>
        Said("nl").Where(pair => pair.Value.Split(' ', '\n', '.', ',', '?', ':').Any(word => word is "u" or "U" or "uw" or "Uw")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_abbreviations_that_have_to_be_guessed(string language) =>
        Said(language).Where(pair => new[] { "d.m.v.", "m.b.t.", "i.v.m.", "o.a.", "bijv.", "evt.", "e.g.", "i.e.", "PSA", "VPO", "LVV" }.Any(word => pair.Value.Contains(word, StringComparison.Ordinal))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_button_is_short(string language) =>
        Said(language).Where(pair => pair.Key.Contains("_Button_", StringComparison.Ordinal) && pair.Value.Length > 45).ShouldBeEmpty();

    private static IEnumerable<KeyValuePair<string, string>> Said(string language) =>
        Language.WordsOf(language).Where(pair => !pair.Key.StartsWith("Phrases_", StringComparison.Ordinal));

    private static string Without(string text) => Names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.OrdinalIgnoreCase));

    private static string[] Sentences(string text) =>
        text.Replace("113.nl", "113", StringComparison.Ordinal).Split(['.', '?', ':', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
