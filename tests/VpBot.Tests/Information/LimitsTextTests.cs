using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Tests.Information;

public sealed class LimitsTextTests
{
    // The words of each edition, so that nobody changes the words and keeps the edition.
    private static readonly Dictionary<string, string> Editions = new(StringComparer.Ordinal)
    {
        ["2026-11"] = "69995AF228B1C28B",
    };

    [Theory]
    [InlineData(Country.NL, false, false, "NL")]
    [InlineData(Country.NL, true, false, "NL-P")]
    [InlineData(Country.NL, false, true, "NL-E")]
    [InlineData(Country.NL, true, true, "NL-PE")]
    [InlineData(Country.BE, true, true, "BE")]
    public void Every_variant_of_the_text_has_a_version(Country country, bool publicSector, bool education, string variant) =>
        LimitsText.VersionFor(Profiles.Dutch with { Country = country, PublicSector = publicSector, Education = education }).ShouldBe($"{LimitsText.Edition}-{variant}");

    [Fact]
    public void Other_words_are_another_edition()
    {
        var words = Languages.All.SelectMany(language => Wordings.Language.WordsOf(language).Where(pair => pair.Key.StartsWith("Info_Limits_", StringComparison.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{language} {pair.Key} {pair.Value}"));

        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..16]
            .ShouldBe(Editions[LimitsText.Edition], "The text about the limits changed: raise LimitsText.Edition and write its words down here.");
    }
}
