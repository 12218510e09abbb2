using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;
using static VpBot.Tests.Calendar.Examples;

namespace VpBot.Tests.Calendar;

public sealed class WorkingWeekTests
{
    [Fact]
    public void Loose_hours_are_put_in_order_by_day()
    {
        var week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("13:00", "17:00")), (DayOfWeek.Tuesday, Slot("09:00", "12:00")), (DayOfWeek.Monday, Slot("09:00", "13:00")));

        week.On(DayOfWeek.Monday).ShouldBe([Slot("09:00", "13:00"), Slot("13:00", "17:00")]);
        week.On(DayOfWeek.Tuesday).ShouldBe([Slot("09:00", "12:00")]);
        week.On(DayOfWeek.Sunday).ShouldBeEmpty();
        week.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_week_without_hours_is_empty()
    {
        WorkingWeek.Of(Amsterdam).IsEmpty.ShouldBeTrue();
        new WorkingWeek(Amsterdam, new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>> { [DayOfWeek.Monday] = [] }).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("09:00", "09:00", "10:00", "11:00")]
    [InlineData("10:00", "09:00", "11:00", "12:00")]
    [InlineData("09:00", "12:00", "11:59", "13:00")]
    public void Reversed_empty_or_overlapping_hours_make_no_week(string start, string end, string secondStart, string secondEnd)
    {
        Should.Throw<ArgumentException>(() => WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot(start, end)), (DayOfWeek.Monday, Slot(secondStart, secondEnd))));
        Should.Throw<ArgumentException>(() => NineToFive(Amsterdam) with { Hours = Hours(Slot(start, end), Slot(secondStart, secondEnd)) });
    }

    [Fact]
    public void Hours_out_of_order_make_no_week() =>
        Should.Throw<ArgumentException>(() => new WorkingWeek(Amsterdam, Hours(Slot("13:00", "17:00"), Slot("09:00", "12:00"))));

    [Fact]
    public void Weeks_are_equal_when_their_hours_and_their_zone_are()
    {
        var week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("09:00", "12:00")));

        week.ShouldBe(new WorkingWeek(Amsterdam, new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>> { [DayOfWeek.Friday] = [], [DayOfWeek.Monday] = [Slot("09:00", "12:00")] }));
        week.GetHashCode().ShouldBe(WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("09:00", "12:00"))).GetHashCode());
        week.ShouldNotBe(WorkingWeek.Of(Amsterdam, (DayOfWeek.Tuesday, Slot("09:00", "12:00"))));
        week.ShouldNotBe(WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("09:00", "12:01"))));
        week.ShouldNotBe(WorkingWeek.Of(NewYork, (DayOfWeek.Monday, Slot("09:00", "12:00"))));
    }

    [Fact]
    public void Advisors_of_a_roster_share_equal_weeks()
    {
        var roster = new AdvisorRoster(1, default, [Advisor("a") with { Week = NineToFive(Amsterdam) }, Advisor("b") with { Week = NineToFive(NewYork) }, Advisor("c") with { Week = NineToFive(Amsterdam) }]);

        roster.Advisors.Select(advisor => advisor.Key.Value).ShouldBe(["a", "b", "c"]);
        roster.Advisors[2].Week.ShouldBeSameAs(roster.Advisors[0].Week);
        roster.Advisors[1].Week.ShouldBe(NineToFive(NewYork));
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>> Hours(params TimeSlot[] slots) => new() { [DayOfWeek.Monday] = slots };
}
