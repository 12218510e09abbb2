using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Tests.Wordings;

namespace VpBot.Tests.Information;

public sealed class DirectHelpTests
{
    public static TheoryData<string, Country, Intent, string[]> Numbers => new()
    {
        { "nl", Country.NL, Intent.CrisisSuicide, ["112", "113", "113.nl"] },
        { "nl", Country.NL, Intent.CrisisSuicideSoft, ["112", "113", "113.nl"] },
        { "en", Country.NL, Intent.CrisisSuicide, ["112", "113", "113.nl", "Thinking about suicide"] },
        { "nl", Country.BE, Intent.CrisisSuicide, ["112", "1813", "zelfmoord1813.be"] },
        { "nl", Country.NL, Intent.CrisisDanger, ["112"] },
        { "nl", Country.NL, Intent.CrisisSexual, ["112", "0800-0188", "7 dagen"] },
        { "nl", Country.BE, Intent.CrisisSexual, ["112", "seksueelgeweld.be", "1712"] },
        { "nl", Country.NL, Intent.CrisisHome, ["112", "0800-2000"] },
        { "en", Country.BE, Intent.CrisisHome, ["112", "1712"] },
        { "en", Country.NL, Intent.CrisisOther, ["112"] },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_crisis_has_its_numbers_as_text_and_as_buttons(string language, Country country, Intent crisis, string[] said)
    {
        using var _ = new Language(language);
        var card = new CardReader(CrisisCard.Make(crisis, Of(country)));
        foreach (var text in said)
        {
            card.AllText.ShouldContain(text);
        }

        card.Links.Select(link => CardReader.Text(link, "url")).ShouldContain(item => item == "tel:112");
        card.Links.ShouldAllBe(link => CardReader.Text(link, "url").StartsWith("tel:", StringComparison.Ordinal) || CardReader.Text(link, "url").StartsWith("https:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl", "Niemand krijgt hier bericht van.")]
    [InlineData("en", "Nobody is told about this.")]
    public void Every_card_of_direct_help_says_that_nobody_is_told_and_lets_one_go_on(string language, string nobody)
    {
        using var _ = new Language(language);
        foreach (var card in Profiles.All.SelectMany(profile => Enum.GetValues<Intent>().Select(intent => new CardReader(CrisisCard.Make(intent, profile)))))
        {
            card.AllText.ShouldContain(nobody);
            card.Buttons.Select(button => CardReader.Text(button, "id")).ShouldContain(item => item == Verbs.NavHome);
            card.Buttons.Select(button => CardReader.Text(button, "id")).ShouldContain(item => item == Verbs.NavBack);
            card.Inputs.ShouldBeEmpty();
            card.Headings.Select(heading => CardReader.Text(heading, "id")).ShouldBe([Verbs.HelpUrgent]);
        }
    }

    [Fact]
    public void A_number_that_the_organisation_corrected_is_right_everywhere()
    {
        using var _ = new Language("nl");
        var profile = Profiles.Dutch with { DirectoryOverrides = new Dictionary<string, DirectoryOverride>(StringComparer.Ordinal) { ["veiligthuis"] = new() { Number = "0800-2001" } } };
        foreach (var card in new[] { UrgentCard.Make(profile), CrisisCard.Make(Intent.CrisisHome, profile) })
        {
            new CardReader(card).AllText.ShouldContain("0800-2001");
            new CardReader(card).Links.Select(link => CardReader.Text(link, "url")).ShouldContain(item => item == "tel:08002001");
            new CardReader(card).AllText.ShouldNotContain("0800-2000");
        }
    }

    [Fact]
    public void The_number_at_work_is_said_when_there_is_one() =>
        new CardReader(CrisisCard.Make(Intent.CrisisDanger, Profiles.DutchFull)).AllText.ShouldContain("020-555 01 12");

    [Fact]
    public void A_line_that_was_hidden_leaves_a_card_that_still_helps()
    {
        var profile = Profiles.Dutch with { DirectoryOverrides = new Dictionary<string, DirectoryOverride>(StringComparer.Ordinal) { ["csg"] = new() { Hidden = true }, ["veiligthuis"] = new() { Hidden = true } } };
        foreach (var crisis in new[] { Intent.CrisisSexual, Intent.CrisisHome, Intent.Unknown })
        {
            new CardReader(CrisisCard.Make(crisis, profile)).Links.Select(link => CardReader.Text(link, "url")).ShouldContain(item => item == "tel:112");
        }
    }

    private static OrganisationProfile Of(Country country) => country == Country.BE ? Profiles.Belgian : Profiles.Dutch;
}
