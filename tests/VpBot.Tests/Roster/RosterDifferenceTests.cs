using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;
using static VpBot.Tests.Calendar.Examples;

namespace VpBot.Tests.Roster;

public sealed class RosterDifferenceTests
{
    public static TheoryData<RosterColumn, Advisor> Changes => new()
    {
        { RosterColumn.ObjectId, Advisor() with { ObjectId = new("22222222-2222-2222-2222-222222222222") } },
        { RosterColumn.Upn, Advisor() with { Upn = "sam@contoso.nl" } },
        { RosterColumn.Name, Advisor() with { Name = "Sam" } },
        { RosterColumn.Kind, Advisor() with { Kind = AdvisorKind.External } },
        { RosterColumn.OtherRole, Advisor() with { OtherRole = "docent" } },
        { RosterColumn.Languages, Advisor() with { Languages = ["nl", "en"] } },
        { RosterColumn.Wednesday, Advisor() with { Week = WorkingWeek.Of(Amsterdam, Weekdays.Select(day => (day, Slot("09:00", day == DayOfWeek.Wednesday ? "16:00" : "17:00")))) } },
        { RosterColumn.Sunday, Advisor() with { Week = WorkingWeek.Of(Amsterdam, Weekdays.Append(DayOfWeek.Sunday).Select(day => (day, Slot("09:00", "17:00")))) } },
        { RosterColumn.Location, Advisor() with { Location = "Utrecht" } },
        { RosterColumn.Channels, Advisor() with { Channels = [ContactChannel.Phone] } },
        { RosterColumn.Phone, Advisor() with { Phone = "+31612345678" } },
        { RosterColumn.Email, Advisor() with { Email = "vp@contoso.nl" } },
        { RosterColumn.Capacity, Advisor() with { Capacity = 1 } },
        { RosterColumn.CertificateUntil, Advisor() with { CertificateUntil = Day("2027-01-01") } },
        { RosterColumn.From, Advisor() with { From = Day("2027-01-01") } },
        { RosterColumn.Until, Advisor() with { Until = Day("2027-01-01") } },
        { RosterColumn.TimeZone, Advisor() with { Week = NineToFive(NewYork) } },
        { RosterColumn.Absence, Advisor() with { Absence = [new(Day("2027-01-01"), Day("2027-01-01"))] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_thing_that_differs_is_named(RosterColumn field, Advisor after)
    {
        var difference = RosterDifference.Between([Advisor()], [after]);

        difference.Changed.ShouldHaveSingleItem().Fields.ShouldBe([field]);
        difference.Added.ShouldBeEmpty();
        difference.Removed.ShouldBeEmpty();
        difference.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void People_are_recognised_by_key()
    {
        var difference = RosterDifference.Between([Advisor("a"), Advisor("b"), Advisor("c")], [Advisor("d"), Advisor("c") with { Capacity = 1, Name = "Noor" }, Advisor("a")]);

        difference.Added.Select(advisor => advisor.Key.Value).ShouldBe(["d"]);
        difference.Removed.Select(advisor => advisor.Key.Value).ShouldBe(["b"]);
        difference.Changed.ShouldHaveSingleItem().Fields.ShouldBe([RosterColumn.Name, RosterColumn.Capacity]);
    }

    [Fact]
    public void The_order_of_things_is_no_difference()
    {
        var advisor = Advisor() with { Languages = ["nl", "en"], Absence = [new(Day("2027-01-01"), Day("2027-01-01")), new(Day("2026-01-01"), Day("2026-01-01"))] };
        var otherwise = advisor with { Languages = ["en", "nl"], Channels = [.. advisor.Channels.Reverse()], Absence = [.. advisor.Absence.Reverse()], Week = NineToFive(Amsterdam) };

        RosterDifference.Between([advisor, Advisor("b")], [Advisor("b"), otherwise]).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void The_first_roster_is_all_new() =>
        RosterDifference.Between(AdvisorRoster.Empty.Advisors, [Advisor("a"), Advisor("b")]).Added.Count.ShouldBe(2);
}
