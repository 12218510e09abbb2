using VpBot.Dialogs.Roster;
using static VpBot.Tests.Calendar.Examples;

namespace VpBot.Tests.Roster;

public sealed class RosterReadingTests
{
    [Fact]
    public void A_row_becomes_an_advisor()
    {
        var result = RosterFiles.With(
            ("upn", "sam@contoso.nl"), ("andere functie", "docent"), ("talen", "Nederlands, Engels/fr en"), ("maandag", "13:00-17:00, 9 - 12.30"), ("dinsdag", "-"), ("locatie", "Utrecht"),
            ("kanalen", "Teams chat; teamscall, op het werk"), ("telefoon", "06-12345678"), ("e-mail", "vp@contoso.nl"), ("capaciteit", "3"), ("certificaat tot", "31-12-2027"), ("vanaf", "2026-01-01"),
            ("tot", "2028-12-31"), ("tijdzone", "America/New_York")).Read();

        result.Errors.ShouldBeEmpty();
        result.Warnings.ShouldBeEmpty();
        var advisor = result.Advisors[0];
        advisor.Key.ShouldBe(new("vp-01"));
        advisor.ObjectId.ShouldBe(new("11111111-1111-1111-1111-111111111111"));
        advisor.Name.ShouldBe("Sam de Vries");
        advisor.Kind.ShouldBe(AdvisorKind.Internal);
        advisor.Week.TimeZone.Id.ShouldBe("America/New_York");
        advisor.Week.On(DayOfWeek.Monday).ShouldBe([Slot("09:00", "12:30"), Slot("13:00", "17:00")]);
        advisor.Week.On(DayOfWeek.Tuesday).ShouldBeEmpty();
        advisor.Languages.ShouldBe(["nl", "en", "fr"]);
        advisor.Channels.ShouldBe([ContactChannel.TeamsChat, ContactChannel.TeamsCall, ContactChannel.AtWork]);
        advisor.Capacity.ShouldBe(3);
        advisor.Upn.ShouldBe("sam@contoso.nl");
        advisor.OtherRole.ShouldBe("docent");
        advisor.Location.ShouldBe("Utrecht");
        advisor.Phone.ShouldBe("+31612345678");
        advisor.Email.ShouldBe("vp@contoso.nl");
        advisor.CertificateUntil.ShouldBe(Day("2027-12-31"));
        advisor.From.ShouldBe(Day("2026-01-01"));
        advisor.Until.ShouldBe(Day("2028-12-31"));
    }

    [Fact]
    public void What_may_be_left_out_has_a_meaning()
    {
        var advisor = RosterFiles.With().Read().Advisors[1];

        advisor.Kind.ShouldBe(AdvisorKind.External);
        advisor.Capacity.ShouldBe(5);
        advisor.Week.TimeZone.ShouldBe(Amsterdam);
        (advisor.Upn, advisor.OtherRole, advisor.Phone, advisor.Email, advisor.CertificateUntil, advisor.From, advisor.Until).ShouldBe((null, null, null, null, null, null, null));
        advisor.Absence.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sleutel", "", RosterProblem.Empty, null)]
    [InlineData("sleutel", "vp 01", RosterProblem.KeyUnreadable, "vp 01")]
    [InlineData("sleutel", "vp-éen", RosterProblem.KeyUnreadable, "vp-éen")]
    [InlineData("sleutel", "abcdefghij-abcdefghij-abcdefghij-abcdefghij", RosterProblem.KeyUnreadable, "abcdefghij-abcdefghij-abcdefghij-abcdefghij")]
    [InlineData("sleutel", "Internal", RosterProblem.KeyHasMeaning, null)]
    [InlineData("sleutel", "11111111-1111-1111-1111-111111111111", RosterProblem.KeyIsObjectId, null)]
    [InlineData("objectId", "", RosterProblem.Empty, null)]
    [InlineData("objectId", "sam@contoso.nl", RosterProblem.ObjectIdUnreadable, "sam@contoso.nl")]
    [InlineData("objectId", "00000000-0000-0000-0000-000000000000", RosterProblem.ObjectIdUnreadable, "00000000-0000-0000-0000-000000000000")]
    [InlineData("objectId", "99999999-9999-9999-9999-999999999999", RosterProblem.PublisherOnRoster, null)]
    [InlineData("upn", "sam", RosterProblem.UpnUnreadable, "sam")]
    [InlineData("naam", " ", RosterProblem.Empty, null)]
    [InlineData("naam", "Sam\nde Vries", RosterProblem.ControlCharacter, "U+000A")]
    [InlineData("naam", "Sam \u202Ede Vries", RosterProblem.ControlCharacter, "U+202E")]
    [InlineData("naam", "Sam\0", RosterProblem.ControlCharacter, "U+0000")]
    [InlineData("naam", "Ren\uFFFD", RosterProblem.BrokenCharacter, "U+FFFD")]
    [InlineData("naam", "Ren\uD800", RosterProblem.BrokenCharacter, "U+FFFD")]
    [InlineData("naam", "Ren\uFFFE", RosterProblem.BrokenCharacter, "U+FFFE")]
    [InlineData("andere functie", "HR\uFFFEadviseur", RosterProblem.BrokenCharacter, "U+FFFE")]
    [InlineData("soort", "", RosterProblem.Empty, null)]
    [InlineData("soort", "zzp", RosterProblem.KindUnknown, "zzp")]
    [InlineData("talen", "", RosterProblem.Empty, null)]
    [InlineData("talen", "nl, klingon", RosterProblem.LanguageUnknown, "klingon")]
    [InlineData("talen", "nl, xx", RosterProblem.LanguageUnknown, "xx")]
    [InlineData("maandag", "ochtend", RosterProblem.HoursUnreadable, "ochtend")]
    [InlineData("maandag", "17-9", RosterProblem.HoursReversed, "17-9")]
    [InlineData("maandag", "9-13 12-17", RosterProblem.HoursOverlap, "9-13 12-17")]
    [InlineData("kanalen", "", RosterProblem.Empty, null)]
    [InlineData("kanalen", "teamschat postduif", RosterProblem.ChannelUnknown, "postduif")]
    [InlineData("telefoon", "112", RosterProblem.PhoneUnreadable, "112")]
    [InlineData("e-mail", "sam@", RosterProblem.EmailUnreadable, "sam@")]
    [InlineData("e-mail", "sam@contoso", RosterProblem.EmailUnreadable, "sam@contoso")]
    [InlineData("e-mail", "sam de vries@contoso.nl", RosterProblem.EmailUnreadable, "sam de vries@contoso.nl")]
    [InlineData("capaciteit", "0", RosterProblem.CapacityUnreadable, "0")]
    [InlineData("capaciteit", "51", RosterProblem.CapacityUnreadable, "51")]
    [InlineData("capaciteit", "vijf", RosterProblem.CapacityUnreadable, "vijf")]
    [InlineData("capaciteit", "99999999999", RosterProblem.CapacityUnreadable, "99999999999")]
    [InlineData("certificaat tot", "31-02-2027", RosterProblem.DateUnreadable, "31-02-2027")]
    [InlineData("vanaf", "1/2/2027", RosterProblem.DateUnreadable, "1/2/2027")]
    [InlineData("tot", "0001-01-01", RosterProblem.DateUnreadable, "0001-01-01")]
    [InlineData("tijdzone", "Amsterdam", RosterProblem.TimeZoneUnknown, "Amsterdam")]
    [InlineData("tijdzone", "../../etc/passwd", RosterProblem.TimeZoneUnknown, "../../etc/passwd")]
    public void A_cell_that_is_wrong_is_one_error_at_its_row_and_column(string column, string text, RosterProblem problem, string? detail)
    {
        var result = RosterFiles.With((column, text)).Read();

        result.Errors.ShouldHaveSingleItem().ShouldBe(new(2, column, problem, detail));
        result.Advisors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("capaciteit", "1")]
    [InlineData("capaciteit", "50")]
    [InlineData("sleutel", "VP_01")]
    [InlineData("objectId", "{11111111-1111-1111-1111-111111111111}")]
    [InlineData("vanaf", "1-2-2027")]
    [InlineData("upn", "sam_extern.nl#EXT#@contoso.onmicrosoft.com")]
    [InlineData("naam", "Zoë D'Hoore-Özdemir 王")]
    public void A_cell_at_the_edge_of_what_is_allowed_is_allowed(string column, string text) => RosterFiles.With((column, text)).Read().Errors.ShouldBeEmpty();

    [Fact]
    public void A_cell_may_have_two_hundred_characters()
    {
        RosterFiles.With(("locatie", new string('x', 200))).Read().Errors.ShouldBeEmpty();
        RosterFiles.With(("locatie", new string('x', 201))).Read().Errors.ShouldHaveSingleItem().ShouldBe(new(2, "locatie", RosterProblem.TooLong, "201"));
    }

    [Fact]
    public void Somebody_who_works_on_no_day_is_an_error_of_the_row()
    {
        var table = RosterFiles.With(("maandag", ""), ("dinsdag", "vrij"), ("woensdag", ""), ("donderdag", ""), ("vrijdag", ""));

        table.Read().Errors.ShouldHaveSingleItem().ShouldBe(new(2, null, RosterProblem.NoWorkingHours));
    }

    [Theory]
    [InlineData("sleutel", "VP-02", RosterProblem.DuplicateKey)]
    [InlineData("objectId", "22222222222222222222222222222222", RosterProblem.DuplicateObjectId)]
    public void What_is_somebody_elses_is_said_at_the_later_row(string column, string text, RosterProblem problem) =>
        RosterFiles.With((column, text)).Read().Errors.ShouldHaveSingleItem().ShouldBe(new(3, column, problem, "2"));

    [Fact]
    public void A_user_principal_name_is_one_persons()
    {
        var table = RosterFiles.With(("UPN", "sam@contoso.nl"));

        new RosterTable(table.Headers, [table.Rows[0], [.. table.Rows[1], "SAM@contoso.nl"]]).Read().Errors.ShouldHaveSingleItem().ShouldBe(new(3, "UPN", RosterProblem.DuplicateUpn, "2"));
    }

    [Fact]
    public void The_last_day_is_not_before_the_first()
    {
        RosterFiles.With(("vanaf", "2027-01-01"), ("tot", "2027-01-01")).Read().Errors.ShouldBeEmpty();
        RosterFiles.With(("vanaf", "2027-01-02"), ("tot", "2027-01-01")).Read().Errors.ShouldHaveSingleItem().ShouldBe(new(2, "tot", RosterProblem.RangeReversed));
    }

    [Fact]
    public void Missing_columns_are_said_once_each_and_not_again_in_every_row()
    {
        var result = RosterFiles.With().Without("sleutel", "objectId", "naam", "soort", "talen", "kanalen", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag").Read();

        result.Errors.ShouldBe(
        [
            new(null, "sleutel", RosterProblem.MissingColumn),
            new(null, "objectId", RosterProblem.MissingColumn),
            new(null, "naam", RosterProblem.MissingColumn),
            new(null, "soort", RosterProblem.MissingColumn),
            new(null, "talen", RosterProblem.MissingColumn),
            new(null, "kanalen", RosterProblem.MissingColumn),
            new(null, null, RosterProblem.MissingWeekdays),
        ]);
    }

    [Fact]
    public void One_weekday_column_is_enough() =>
        RosterFiles.With().Without("maandag", "woensdag", "donderdag", "vrijdag").Read().Errors.ShouldBeEmpty();

    [Fact]
    public void Every_error_is_said_at_once_in_the_order_of_the_file()
    {
        var table = RosterFiles.With(("soort", "zzp"), ("talen", "klingon, xx"), ("telefoon", "112"), ("Key", "x"));

        var result = new RosterTable(table.Headers, [.. table.Rows, [], ["vp-01", "x"]]).Read(new(["sleutel", "vanaf", "tot"], [["vp-09", "2026-11-24", "morgen"]]));

        result.Errors.Select(error => (error.Sheet, error.Row, error.Problem)).ShouldBe(
        [
            (RosterSheet.Advisors, 1, RosterProblem.DuplicateColumn),
            (RosterSheet.Advisors, 2, RosterProblem.KindUnknown),
            (RosterSheet.Advisors, 2, RosterProblem.LanguageUnknown),
            (RosterSheet.Advisors, 2, RosterProblem.LanguageUnknown),
            (RosterSheet.Advisors, 2, RosterProblem.PhoneUnreadable),
            (RosterSheet.Advisors, 5, RosterProblem.ObjectIdUnreadable),
            (RosterSheet.Advisors, 5, RosterProblem.Empty),
            (RosterSheet.Advisors, 5, RosterProblem.Empty),
            (RosterSheet.Advisors, 5, RosterProblem.NoWorkingHours),
            (RosterSheet.Advisors, 5, RosterProblem.Empty),
            (RosterSheet.Advisors, 5, RosterProblem.Empty),
            (RosterSheet.Advisors, 5, RosterProblem.DuplicateKey),
            (RosterSheet.Absence, 2, RosterProblem.UnknownAdvisor),
            (RosterSheet.Absence, 2, RosterProblem.DateUnreadable),
        ]);
    }

    [Fact]
    public void A_header_twice_is_an_error_that_names_both() =>
        RosterFiles.With(("Name", "Sam")).Read().Errors.ShouldHaveSingleItem().ShouldBe(new(1, "Name", RosterProblem.DuplicateColumn, "naam"));

    [Fact]
    public void A_cell_under_no_header_is_an_error_because_something_shifted()
    {
        var table = RosterFiles.With(("", "x"));

        new RosterTable(table.Headers, [table.Rows[0], [.. table.Rows[1], "", "y"]]).Read().Errors.ShouldBe(
            [new(2, null, RosterProblem.CellWithoutHeader, "12"), new(3, null, RosterProblem.CellWithoutHeader, "13")]);
    }

    [Fact]
    public void Empty_rows_are_skipped_and_counted()
    {
        var table = RosterFiles.With(("soort", "zzp"));

        new RosterTable(table.Headers, [[], ["", " "], .. table.Rows]).Read().Errors.ShouldHaveSingleItem().Row.ShouldBe(4);
    }

    [Fact]
    public void More_than_ten_thousand_rows_are_not_read()
    {
        var row = RosterFiles.With().Rows[0];

        RosterFiles.Read(new(RosterFiles.With().Headers, [.. Enumerable.Repeat(row, 10_001), []])).Errors
            .ShouldHaveSingleItem().ShouldBe(new(null, null, RosterProblem.TooManyRows, "10001"));
    }

    [Fact]
    public void An_unknown_column_is_ignored_with_a_warning()
    {
        var result = RosterFiles.With(("Opmerking", "x\0")).Read();

        result.Errors.ShouldBeEmpty();
        result.Warnings.ShouldHaveSingleItem().ShouldBe(new(1, "Opmerking", RosterProblem.UnknownColumn));
        result.Advisors.Count.ShouldBe(2);
    }

    [Fact]
    public void A_header_that_is_no_text_is_an_error_at_its_number() =>
        RosterFiles.With(("ta\0len", "x")).Read().Errors.ShouldHaveSingleItem().ShouldBe(new(1, "12", RosterProblem.ControlCharacter, "U+0000"));

    [Theory]
    [InlineData("andere functie", "HR-adviseur", RosterProblem.ConflictingRole, "HR-adviseur")]
    [InlineData("certificaat tot", "2026-11-22", RosterProblem.CertificateEnded, "2026-11-22")]
    [InlineData("certificaat tot", "2026-11-23", RosterProblem.CertificateEndsSoon, "2026-11-23")]
    [InlineData("certificaat tot", "22-1-2027", RosterProblem.CertificateEndsSoon, "2027-01-22")]
    [InlineData("objectId", "00000000-0000-0000-0000-000000000001", RosterProblem.ExampleRow, null)]
    public void What_deserves_a_second_look_is_a_warning_at_its_row_and_column(string column, string text, RosterProblem problem, string? detail)
    {
        var result = RosterFiles.With((column, text)).Read();

        result.Warnings.ShouldHaveSingleItem().ShouldBe(new(2, column, problem, detail));
        result.Advisors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("certificaat tot", "2027-01-23")]
    [InlineData("andere functie", "docent")]
    [InlineData("tot", "2026-11-23")]
    public void What_is_well_needs_no_warning(string column, string text) => RosterFiles.With((column, text)).Read().Warnings.ShouldBeEmpty();

    [Fact]
    public void Two_people_of_one_name_are_a_warning() =>
        RosterFiles.With(("naam", "NOOR HADDAD")).Read().Warnings.ShouldHaveSingleItem().ShouldBe(new(3, "naam", RosterProblem.DuplicateName, "2"));

    [Fact]
    public void Nobody_external_and_a_day_without_anybody_are_warnings_of_the_roster()
    {
        var table = RosterFiles.With(("vrijdag", ""), ("woensdag", "vrij"));

        new RosterTable(table.Headers, [table.Rows[0]]).Without("maandag").Read().Warnings.ShouldBe(
        [
            new(null, "soort", RosterProblem.NobodyExternal),
            new(null, "maandag", RosterProblem.NobodyOnWeekday),
            new(null, "woensdag", RosterProblem.NobodyOnWeekday),
            new(null, "vrijdag", RosterProblem.NobodyOnWeekday),
        ]);
    }

    [Fact]
    public void Somebody_whose_last_day_has_passed_covers_nothing()
    {
        var result = RosterFiles.With(("tot", "2026-11-22")).Read();

        result.Warnings.Select(warning => (warning.Row, warning.Column, warning.Problem)).ShouldBe(
        [
            (null, "maandag", RosterProblem.NobodyOnWeekday),
            (null, "woensdag", RosterProblem.NobodyOnWeekday),
            (null, "donderdag", RosterProblem.NobodyOnWeekday),
            (null, "vrijdag", RosterProblem.NobodyOnWeekday),
            (2, "tot", RosterProblem.ServiceEnded),
        ]);
    }

    [Fact]
    public void A_roster_without_anybody_is_possible_but_not_without_a_warning()
    {
        var result = new RosterTable(RosterFiles.With().Headers, []).Read();

        result.Errors.ShouldBeEmpty();
        result.Warnings.ShouldHaveSingleItem().ShouldBe(new(null, null, RosterProblem.NobodyOnRoster));
    }

    [Fact]
    public void The_absence_sheet_adds_days_away_in_order()
    {
        var result = RosterFiles.With().Read(new(["Key", "From", "Until"], [["VP-02", "2026-12-24", "31-12-2026"], [], ["vp-02", "2026-11-24", "2026-11-24"]]));

        result.Errors.ShouldBeEmpty();
        result.Advisors[0].Absence.ShouldBeEmpty();
        result.Advisors[1].Absence.ShouldBe([new(Day("2026-11-24"), Day("2026-11-24")), new(Day("2026-12-24"), Day("2026-12-31"))]);
    }

    [Theory]
    [InlineData("", "2026-11-24", "2026-11-24", "sleutel", RosterProblem.Empty, null)]
    [InlineData("vp-09", "2026-11-24", "2026-11-24", "sleutel", RosterProblem.UnknownAdvisor, "vp-09")]
    [InlineData("vp-01", "", "2026-11-24", "vanaf", RosterProblem.Empty, null)]
    [InlineData("vp-01", "2026-11-24", "", "tot", RosterProblem.Empty, null)]
    [InlineData("vp-01", "2026-11-25", "2026-11-24", "tot", RosterProblem.RangeReversed, null)]
    [InlineData("vp-01", "24 nov", "2026-11-24", "vanaf", RosterProblem.DateUnreadable, "24 nov")]
    public void An_error_on_the_absence_sheet_says_which_sheet(string key, string from, string until, string column, RosterProblem problem, string? detail)
    {
        var result = RosterFiles.With().Read(new(["sleutel", "vanaf", "tot"], [["vp-02", "2026-11-24", "2026-11-24"], [key, from, until]]));

        result.Errors.ShouldHaveSingleItem().ShouldBe(new RosterFinding(3, column, problem, detail) { Sheet = RosterSheet.Absence });
        result.Advisors.ShouldBeEmpty();
    }

    [Fact]
    public void The_absence_sheet_needs_its_three_columns() =>
        RosterFiles.With().Read(new(["naam"], [])).Errors.Select(error => (error.Sheet, error.Column, error.Problem)).ShouldBe(
        [
            (RosterSheet.Absence, "sleutel", RosterProblem.MissingColumn),
            (RosterSheet.Absence, "vanaf", RosterProblem.MissingColumn),
            (RosterSheet.Absence, "tot", RosterProblem.MissingColumn),
        ]);
}
