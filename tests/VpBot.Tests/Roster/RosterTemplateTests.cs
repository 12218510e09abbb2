using FsCheck;
using FsCheck.Fluent;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Calendar;

namespace VpBot.Tests.Roster;

public sealed class RosterTemplateTests
{
    private static readonly string?[] Texts = [null, "Utrecht", "coach; trainer", "=1+1", "Zoë, \"de\" vries"];

    private static readonly Gen<Advisor[]> Rosters = Gen.Choose(0, 5).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), Advisors));

    [Fact]
    public void The_template_can_be_read_and_its_example_is_noticed()
    {
        var result = RosterTemplate.Table.Read();

        RosterTemplate.Example.Count.ShouldBe(RosterTemplate.Headers.Count);
        result.Errors.ShouldBeEmpty();
        result.Warnings.ShouldContain(warning => warning.Problem == RosterProblem.ExampleRow);
        result.Advisors.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_template_starts_as_the_manual_says() =>
        string.Join(';', RosterTemplate.Headers).ShouldBe(
            "sleutel;objectId;upn;naam;soort;andere functie;talen;maandag;dinsdag;woensdag;donderdag;vrijdag;locatie;kanalen;telefoon;e-mail;capaciteit;certificaat tot;vanaf;tot;tijdzone");

    [Fact]
    public void A_roster_written_as_a_file_and_read_back_is_the_same_roster() => Law.Holds(Rosters, advisors =>
    {
        var result = RosterTemplate.TableOf(advisors).Read(RosterTemplate.AbsenceOf(advisors));

        result.Errors.ShouldBeEmpty();
        result.Advisors.Select(advisor => advisor.Key).ShouldBe(advisors.Select(advisor => advisor.Key));
        RosterDifference.Between(advisors, result.Advisors).IsEmpty.ShouldBeTrue();
    });

    [Fact]
    public void A_spoilt_file_is_never_half_read_and_never_breaks_the_reader() => Law.Holds(
        from advisors in Rosters
        from row in Gen.Choose(0, 6)
        from column in Gen.Choose(0, 25)
        from text in Gen.OneOf(
            Gen.Elements("", "-", "x", "\0", "\uD800", "\u202E", "=cmd|' /C calc'!A0", "9-17 9-17", "+31", "2026-13-40", "nl;;;", "////", "11111111-1111-1111-1111-111111111111"),
            Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf(8).Select(signs => new string(signs)))
        select (Table: Spoil(RosterTemplate.TableOf(advisors), row, column, text), Absence: Spoil(RosterTemplate.AbsenceOf(advisors), row, column % 4, text)),
        files =>
        {
            var result = files.Table.Read(files.Absence);

            (result.Errors.Count == 0 || result.Advisors.Count == 0).ShouldBeTrue();
            result.Errors.Concat(result.Warnings).ShouldAllBe(finding => finding.Detail == null || finding.Detail.Length <= 200);
        }, tests: 1000);

    private static RosterTable Spoil(RosterTable table, int row, int column, string text)
    {
        List<List<string>> all = [[.. table.Headers], .. table.Rows.Select(cells => cells.ToList())];
        var spoilt = all[Math.Min(row, all.Count - 1)];
        spoilt.AddRange(Enumerable.Repeat("", Math.Max(0, column - spoilt.Count + 1)));
        spoilt[column] = text;

        return new(all[0], [.. all.Skip(1)]);
    }

    private static Gen<Advisor> Advisors(int number) =>
        from kind in Gen.Elements(AdvisorKind.Internal, AdvisorKind.External)
        from zone in Gen.Elements(Examples.Amsterdam, Examples.NewYork)
        from days in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>()))
        from starts in Gen.Choose(0, 47).Two()
        from languages in Gen.NonEmptyListOf(Gen.Elements(SpokenLanguages.All.ToArray()))
        from channels in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<ContactChannel>()))
        from capacity in Gen.Choose(1, 50)
        from text in Gen.Elements(Texts).Two()
        from phone in Gen.Elements(null, "+31612345678", "+32475123456")
        from first in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 1, 1))
        from away in Gen.Choose(0, 400).ListOf(2)
        select new Advisor(
            new($"vp-{number}"),
            new Guid(number + 5, 0, 0, new byte[8]),
            $"Advisor {number}",
            kind,
            WorkingWeek.Of(zone, days.Distinct().Select(day => (day, new TimeSlot(TimeOnly.MinValue.AddMinutes(starts.Item1 * 15), TimeOnly.MinValue.AddMinutes((starts.Item2 + 48) * 15))))),
            [.. languages.Distinct(StringComparer.Ordinal)],
            [.. channels.Distinct()],
            capacity)
        {
            OtherRole = text.Item1,
            Location = text.Item2,
            Phone = phone,
            Upn = phone is null ? null : $"vp{number}@contoso.nl",
            From = first,
            CertificateUntil = first?.AddDays(number),
            Absence = [.. away.Distinct().Select(day => new DayRange(new DateOnly(2026, 1, 1).AddDays(day), new DateOnly(2026, 1, 2).AddDays(day)))],
        };
}
