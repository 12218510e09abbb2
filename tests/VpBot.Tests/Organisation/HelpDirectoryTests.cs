using VpBot.Dialogs.Organisation;
using VpBot.Tests.Information;
using VpBot.Tests.Wordings;

namespace VpBot.Tests.Organisation;

public sealed class HelpDirectoryTests
{
    [Fact]
    public void Every_entry_says_its_name_and_purpose_in_both_languages()
    {
        foreach (var language in new[] { "nl", "en" })
        {
            using var _ = new Language(language);
            HelpDirectory.All.ShouldAllBe(entry => Language.WordsOf(language).ContainsKey($"Help_{entry.Id}_Name") && entry.Purpose.Length > 0);
        }
    }

    [Fact]
    public void Every_verified_entry_names_its_source_and_the_day_of_its_check()
    {
        HelpDirectory.All.Where(entry => entry.Certainty is HelpCertainty.Verified or HelpCertainty.OneSector)
            .ShouldAllBe(entry => entry.Source != null && entry.CheckedOn == new DateOnly(2026, 11, 22) && (entry.Number != null || entry.Address != null));
        HelpDirectory.All.Where(entry => entry.Certainty == HelpCertainty.Unverified).ShouldAllBe(entry => entry.CheckedOn == null);
        HelpDirectory.All.Where(entry => entry.Certainty == HelpCertainty.General).ShouldAllBe(entry => entry.Number == null && entry.Address == null);
        HelpDirectory.All.Select(entry => entry.Id).ShouldBeUnique(StringComparer.Ordinal);
        HelpDirectory.All.Where(entry => entry.Number != null).ShouldAllBe(entry => entry.Dial != null);
    }

    [Theory]
    [InlineData("politie")]
    [InlineData("juridischloket")]
    [InlineData("arbeidsinspectie")]
    [InlineData("geldfit")]
    [InlineData("mores")]
    public void What_nobody_verified_is_hidden_until_the_organisation_confirms_it(string id)
    {
        HelpDirectory.Shown(Profiles.Dutch, id).ShouldBeNull();
        HelpDirectory.Shown(Profiles.Dutch with { DirectoryConfirmed = [id] }, id).ShouldNotBeNull();
    }

    [Fact]
    public void A_doubtful_number_of_a_certain_entry_is_left_out_until_confirmed()
    {
        HelpDirectory.Shown(Profiles.Dutch, "discriminatie")!.Number.ShouldBeNull();
        HelpDirectory.Shown(Profiles.Dutch with { DirectoryConfirmed = ["discriminatie"] }, "discriminatie")!.Number.ShouldBe("0800-0880");
    }

    [Fact]
    public void Each_country_sees_its_own_lines()
    {
        HelpDirectory.Shown(Profiles.Dutch).Select(entry => entry.Id).ShouldContain(item => item == "113");
        HelpDirectory.Shown(Profiles.Dutch).Select(entry => entry.Id).ShouldNotContain(item => item == "1813");
        HelpDirectory.Shown(Profiles.Belgian).Select(entry => entry.Id).ShouldContain(item => item == "1813");
        HelpDirectory.Shown(Profiles.Belgian).Select(entry => entry.Id).ShouldNotContain(item => item == "113");
        HelpDirectory.Shown(Profiles.Belgian).Select(entry => entry.Id).ShouldContain(item => item == "112");
    }

    [Fact]
    public void Every_situation_has_somebody_to_turn_to_in_both_countries()
    {
        foreach (var situation in Enum.GetValues<HelpSituation>())
        {
            HelpDirectory.For(Profiles.Dutch, situation).ShouldNotBeEmpty(situation.ToString());
            if (situation is not (HelpSituation.Discrimination or HelpSituation.Wrongdoing))
            {
                HelpDirectory.For(Profiles.Belgian, situation).ShouldNotBeEmpty(situation.ToString());
            }
        }
    }

    [Fact]
    public void Direct_help_cannot_be_hidden()
    {
        var profile = Profiles.Dutch with { DirectoryOverrides = new Dictionary<string, DirectoryOverride>(StringComparer.Ordinal) { ["113"] = new() { Hidden = true } } };
        HelpDirectory.Shown(profile, "113").ShouldNotBeNull();
        profile.Check().ShouldHaveSingleItem().ShouldContain("113");
    }

    [Fact]
    public void An_entry_is_old_the_day_after_its_period()
    {
        var day = new DateOnly(2026, 11, 22).AddDays(HelpDirectory.CheckEveryDays);
        HelpDirectory.OlderThan(HelpDirectory.CheckEveryDays, day).ShouldBeEmpty();
        HelpDirectory.OlderThan(HelpDirectory.CheckEveryDays, day.AddDays(1)).Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void What_was_confirmed_without_a_date_counts_as_old()
    {
        var today = new DateOnly(2026, 11, 23);
        HelpDirectory.OlderThan(Profiles.Dutch with { DirectoryConfirmed = ["geldfit"] }, 90, today).Select(entry => entry.Id).ShouldBe(["geldfit"]);
        var dated = Profiles.Dutch with { DirectoryConfirmed = ["geldfit"], DirectoryOverrides = new Dictionary<string, DirectoryOverride>(StringComparer.Ordinal) { ["geldfit"] = new() { CheckedOn = today } } };
        HelpDirectory.OlderThan(dated, 90, today).ShouldBeEmpty();
    }
}
