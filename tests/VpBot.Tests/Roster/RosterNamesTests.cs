using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Wordings;

namespace VpBot.Tests.Roster;

public sealed class RosterNamesTests
{
    [Theory]
    [InlineData("sleutel", RosterColumn.Key)]
    [InlineData("Key", RosterColumn.Key)]
    [InlineData("sleutel/key", RosterColumn.Key)]
    [InlineData("objectId", RosterColumn.ObjectId)]
    [InlineData("Object ID", RosterColumn.ObjectId)]
    [InlineData("UPN", RosterColumn.Upn)]
    [InlineData(" Naam ", RosterColumn.Name)]
    [InlineData("soort", RosterColumn.Kind)]
    [InlineData("intern/extern", RosterColumn.Kind)]
    [InlineData("andere functie", RosterColumn.OtherRole)]
    [InlineData("Andere_Functie", RosterColumn.OtherRole)]
    [InlineData("other role", RosterColumn.OtherRole)]
    [InlineData("Tálen", RosterColumn.Languages)]
    [InlineData("MAANDAG", RosterColumn.Monday)]
    [InlineData("friday", RosterColumn.Friday)]
    [InlineData("e-mail", RosterColumn.Email)]
    [InlineData("Email", RosterColumn.Email)]
    [InlineData("certificaat tot", RosterColumn.CertificateUntil)]
    [InlineData("certificaat tot/certificate until", RosterColumn.CertificateUntil)]
    [InlineData("vanaf", RosterColumn.From)]
    [InlineData("t/m", RosterColumn.Until)]
    [InlineData("time zone", RosterColumn.TimeZone)]
    [InlineData("tijdzone", RosterColumn.TimeZone)]
    [InlineData("naam/telefoon", null)]
    [InlineData("opmerking", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("\uD800", null)]
    public void A_header_names_a_column_in_Dutch_or_English(string? header, RosterColumn? column) => RosterColumns.Find(header).ShouldBe(column);

    /// <summary>What a card says that a column means is a name that the file may use.</summary>
    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en-GB")]
    public void What_a_column_is_called_on_a_card_can_be_its_header(string language)
    {
        using var spoken = new Language(language);

        Enum.GetValues<RosterColumn>().ShouldAllBe(column => RosterColumns.Find(ColumnNames.Of(column)) == (column == RosterColumn.Absence ? null : column));
    }

    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("NL", "nl")]
    [InlineData("Nederlands", "nl")]
    [InlineData("Engels", "en")]
    [InlineData("english", "en")]
    [InlineData("Oekraiens", "uk")]
    [InlineData("Français", "fr")]
    [InlineData("العربية", "ar")]
    [InlineData("Klingon", null)]
    [InlineData("xx", null)]
    [InlineData("", null)]
    public void A_language_is_named_by_code_or_by_name(string text, string? code) => SpokenLanguages.Find(text).ShouldBe(code);

    [Fact]
    public void Languages_are_two_letter_codes_with_Dutch_and_English_first()
    {
        SpokenLanguages.All.ShouldAllBe(code => code.Length == 2);
        SpokenLanguages.All.Take(2).ShouldBe(["nl", "en"]);
    }

    [Theory]
    [InlineData("HR", true)]
    [InlineData("HR-adviseur", true)]
    [InlineData("P&O", true)]
    [InlineData("teammanager zorg", true)]
    [InlineData("Manager Operations", true)]
    [InlineData("directeur", true)]
    [InlineData("leidinggevende", true)]
    [InlineData("bedrijfsarts", true)]
    [InlineData("company doctor", true)]
    [InlineData("lid OR", true)]
    [InlineData("voorzitter ondernemingsraad", true)]
    [InlineData("works council member", true)]
    [InlineData("human resources officer", true)]
    [InlineData("coach or trainer", false)]
    [InlineData("docent", false)]
    [InlineData("chirurg", false)]
    [InlineData("secretaresse", false)]
    [InlineData("verpleegkundige", false)]
    public void A_role_that_does_not_go_well_with_this_one_is_recognised(string role, bool conflicting) => ConflictingRole.Looks(role).ShouldBe(conflicting);
}
