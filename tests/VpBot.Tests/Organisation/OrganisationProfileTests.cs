using VpBot.Dialogs.Organisation;
using VpBot.Tests.Information;
using VpBot.Tests.Wordings;

namespace VpBot.Tests.Organisation;

public sealed class OrganisationProfileTests
{
    [Fact]
    public void The_defaults_can_be_used() => new OrganisationProfile().Check().ShouldBeEmpty();

    [Fact]
    public void The_profiles_of_these_tests_can_be_used() => Profiles.All.ShouldAllBe(profile => profile.Check().Count == 0);

    [Fact]
    public void Belgium_needs_a_prevention_advisor() =>
        new OrganisationProfile { Country = Country.BE }.Check().ShouldHaveSingleItem().ShouldContain("Organisation:PreventionAdvisor");

    [Fact]
    public void All_errors_are_told_at_once_by_their_key()
    {
        var errors = new OrganisationProfile
        {
            Country = (Country)9,
            ScopePrivate = (Scope)9,
            ScopeLabourConflict = (Scope)9,
            Mediation = (Mediation)9,
            Name = new('a', 300),
            OffTeamsContact = "a\nb",
            InternalEmergencyNumber = "bel maar",
            TimeZone = "Europe/Nergens",
            ResponseWorkingDays = 0,
            KeepOpenDays = 91,
            KeepAcceptedDays = 0,
            PrivacyNoticeUrl = new("http://plat.example"),
            DirectoryConfirmed = ["bestaatniet"],
            DirectoryOverrides = new Dictionary<string, DirectoryOverride>(StringComparer.Ordinal) { ["csg"] = new() { Number = "x", Address = new("http://plat.example") } },
        }.Check();
        foreach (var key in new[] { "Country", "ScopePrivate", "ScopeLabourConflict", "Mediation", "Name", "OffTeamsContact", "InternalEmergencyNumber", "TimeZone", "ResponseWorkingDays", "KeepOpenDays", "KeepAcceptedDays", "PrivacyNoticeUrl", "bestaatniet", "csg:Number", "csg:Address" })
        {
            errors.ShouldContain(error => error.Contains(key, StringComparison.Ordinal), key);
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(0, false)]
    [InlineData(31, false)]
    public void A_promise_is_one_to_thirty_working_days(int days, bool right) => (new OrganisationProfile { ResponseWorkingDays = days }.Check().Count == 0).ShouldBe(right);

    [Fact]
    public void An_organisation_without_a_name_is_yours()
    {
        using (new Language("nl"))
        {
            new OrganisationProfile().DisplayName().ShouldBe("jouw organisatie");
        }

        using (new Language("en"))
        {
            new OrganisationProfile { Name = " " }.DisplayName().ShouldBe("your organisation");
        }
    }

    [Fact]
    public void What_is_usual_depends_on_the_country()
    {
        Profiles.Dutch.MediationHere().ShouldBe(Mediation.Refer);
        Profiles.Belgian.MediationHere().ShouldBe(Mediation.Conciliation);
        Profiles.Dutch.LabourConflictInScope().ShouldBeFalse();
        Profiles.Belgian.LabourConflictInScope().ShouldBeTrue();
        (Profiles.Belgian with { ScopeLabourConflict = Scope.Refer }).LabourConflictInScope().ShouldBeFalse();
    }

    [Fact]
    public void What_the_law_leaves_open_is_a_note_for_the_operator()
    {
        Profiles.Dutch.Notes().ShouldContain(note => note.Contains("35592", StringComparison.Ordinal));
        Profiles.Belgian.Notes().ShouldContain(note => note.Contains("reprisals", StringComparison.Ordinal));
        Language.WordsOf("nl").Values.Concat(Language.WordsOf("en").Values).ShouldAllBe(text => !text.Contains("35592"));
    }
}
