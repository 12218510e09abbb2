using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;
using static VpBot.Tests.Calendar.Examples;

namespace VpBot.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-11-23T10:00+01:00", 2, "2026-11-25", "Monday to Wednesday")]
    [InlineData("2026-11-27T10:00+01:00", 2, "2026-12-01", "over the weekend")]
    [InlineData("2026-11-28T10:00+01:00", 2, "2026-12-01", "from a Saturday")]
    [InlineData("2026-11-29T10:00+01:00", 2, "2026-12-01", "from a Sunday")]
    [InlineData("2026-12-24T10:00+01:00", 2, "2026-12-29", "over Christmas and a weekend")]
    [InlineData("2026-04-02T10:00+02:00", 1, "2026-04-03", "to Good Friday")]
    [InlineData("2026-04-02T10:00+02:00", 2, "2026-04-07", "over Easter")]
    [InlineData("2026-11-23T10:00+01:00", 0, "2026-11-23", "no days from a working day")]
    [InlineData("2026-11-28T10:00+01:00", 0, "2026-11-30", "no days from a Saturday")]
    [InlineData("2026-11-23T23:30Z", 1, "2026-11-25", "already Tuesday in Amsterdam")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string expected, string why) =>
        Dutch.AddWorkingDays(At(from), days).ShouldBe(Day(expected), why);

    [Fact]
    public void Working_days_are_not_counted_back() => Should.Throw<ArgumentOutOfRangeException>(() => Dutch.AddWorkingDays(At("2026-11-23T10:00+01:00"), -1));

    [Fact]
    public void A_calendar_without_a_working_day_says_so() =>
        Should.Throw<InvalidOperationException>(() => new WorkingCalendar(Amsterdam, _ => true).AddWorkingDays(At("2026-11-23T10:00+01:00"), 1));

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", "04:00", "2026-11-23T14:00+01:00", "within a day")]
    [InlineData("2026-11-23T13:00+01:00", "04:00", "2026-11-23T17:00+01:00", "the end of the day, not the next morning")]
    [InlineData("2026-11-23T15:00+01:00", "04:00", "2026-11-24T11:00+01:00", "over the night")]
    [InlineData("2026-11-23T06:00+01:00", "04:00", "2026-11-23T13:00+01:00", "from before work")]
    [InlineData("2026-11-27T16:00+01:00", "04:00", "2026-11-30T12:00+01:00", "over the weekend")]
    [InlineData("2026-12-24T16:00+01:00", "04:00", "2026-12-28T12:00+01:00", "over Christmas")]
    [InlineData("2026-10-23T16:00+02:00", "02:00", "2026-10-26T10:00+01:00", "over the end of summer time")]
    [InlineData("2026-03-27T16:00+01:00", "02:00", "2026-03-30T10:00+02:00", "over the start of summer time")]
    [InlineData("2026-11-23T20:00+01:00", "00:00", "2026-11-23T20:00+01:00", "no time at all")]
    public void Working_hours_pass_only_while_the_advisor_works(string from, string hours, string expected, string why) =>
        Dutch.AddWorkingHours(Advisor(), null, At(from), TimeSpan.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(At(expected), why);

    [Fact]
    public void Working_hours_do_not_pass_while_the_advisor_is_away()
    {
        var advisor = Advisor() with { Absence = [new(Day("2026-11-24"), Day("2026-11-24"))] };
        var own = new DayRange(Day("2026-11-25"), Day("2026-11-26"));

        Dutch.AddWorkingHours(advisor, own, At("2026-11-23T15:00+01:00"), TimeSpan.FromHours(4)).ShouldBe(At("2026-11-27T11:00+01:00"));
    }

    [Fact]
    public void More_hours_than_somebody_works_in_sixty_days_never_pass()
    {
        var leaving = Advisor() with { Until = Day("2026-11-23") };

        Dutch.AddWorkingHours(leaving, null, At("2026-11-23T15:00+01:00"), TimeSpan.FromHours(2)).ShouldBe(At("2026-11-23T17:00+01:00"));
        Dutch.AddWorkingHours(leaving, null, At("2026-11-23T15:00+01:00"), TimeSpan.FromHours(2.1)).ShouldBeNull();
    }

    [Fact]
    public void Working_hours_are_not_counted_back() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Dutch.AddWorkingHours(Advisor(), null, At("2026-11-23T15:00+01:00"), TimeSpan.FromTicks(-1)));

    [Theory]
    [InlineData("2026-03-29", 2, "the hour from two to three is skipped")]
    [InlineData("2026-10-25", 4, "the hour from two to three comes twice")]
    [InlineData("2026-11-01", 3, "an ordinary night")]
    public void A_night_shift_lasts_as_long_as_it_really_takes(string sunday, double hours, string why)
    {
        var night = Advisor() with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Sunday, Slot("01:00", "04:00"))) };
        var from = new DateTimeOffset(Day(sunday).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-2));
        var fourOClock = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(Day(sunday).ToDateTime(new(4, 0)), Amsterdam));

        Dutch.AddWorkingHours(night, null, from, TimeSpan.FromHours(hours)).ShouldBe(fourOClock, why);
    }

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", "", "2026-11-23T10:00+01:00")]
    [InlineData("2026-11-23T18:00+01:00", "", "2026-11-24T09:00+01:00")]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-23/pm", "2026-11-23T12:00+01:00")]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-25/pm,2026-11-24/am", "2026-11-24T09:00+01:00")]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-23/eve", null)]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-22/am,2026-11-20/pm", null)]
    [InlineData("2026-11-23T10:00+01:00", "2027-06-01/am", null)]
    [InlineData("2026-11-23T10:00+01:00", "0001-01-01/am,9999-12-31/eve", null)]
    [InlineData("2026-11-23T10:00+01:00", "0001-01-01/am,9999-12-31/eve,2026-11-24/am", "2026-11-24T09:00+01:00")]
    public void The_next_moment_is_the_first_working_moment_within_the_wanted_times(string now, string times, string? expected) =>
        Dutch.NextMoment(Advisor(), null, At(now), Times(times)).ShouldBe(expected is null ? null : At(expected));

    [Fact]
    public void An_advisor_abroad_works_by_their_own_clock_and_is_wanted_by_ours()
    {
        var abroad = Advisor() with { Week = NineToFive(NewYork) };

        Dutch.NextMoment(abroad, null, At("2026-11-23T09:00+01:00"), []).ShouldBe(At("2026-11-23T15:00+01:00"));
        Dutch.NextMoment(abroad, null, At("2026-11-23T09:00+01:00"), Times("2026-11-24/am")).ShouldBeNull();
        Dutch.NextMoment(abroad, null, At("2026-11-23T09:00+01:00"), Times("2026-11-23/eve")).ShouldBe(At("2026-11-23T18:00+01:00"));
        Dutch.AddWorkingHours(abroad, null, At("2026-11-23T09:00+01:00"), TimeSpan.FromHours(4)).ShouldBe(At("2026-11-23T19:00+01:00"));
        Dutch.NextMoment(abroad, null, At("2026-10-26T09:00+01:00"), []).ShouldBe(At("2026-10-26T14:00+01:00"), "the clocks there change a week later");
    }

    [Fact]
    public void Employees_choose_from_ten_working_days_with_today_as_the_first()
    {
        var parts = Dutch.PartsWorked(Advisor(), null, At("2026-12-21T10:00+01:00"));

        parts.Select(part => part.Day).Distinct().Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(["12-21", "12-22", "12-23", "12-24", "12-28", "12-29", "12-30", "12-31", "01-04", "01-05"]);
        parts.Count.ShouldBe(20);
        parts[0].ShouldBe(Part("2026-12-21/am"));
        parts.ShouldNotContain(part => part.Part == PartOfDay.Evening);
    }

    [Theory]
    [InlineData("09:00-12:00 12:00-17:00", "2026-11-23T18:00+01:00", "2026-11-23T09:00+01:00")]
    [InlineData("09:00-12:00 13:00-17:00", "2026-11-23T18:00+01:00", "2026-11-23T13:00+01:00")]
    [InlineData("09:00-12:00 13:00-17:00", "2026-11-23T13:00+01:00", "2026-11-23T09:00+01:00")]
    [InlineData("00:00-08:00", "2026-10-25T12:00+01:00", "2026-10-25T00:00+02:00")]
    [InlineData("00:00-08:00", "2026-03-29T12:00+02:00", "2026-03-29T00:00+01:00")]
    public void Whoever_goes_on_working_does_not_start_again(string slots, string until, string start)
    {
        var hours = slots.Split(' ').Select(slot => Slot(slot[..5], slot[6..])).ToArray();
        var advisor = Advisor() with { Week = new(Amsterdam, Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<TimeSlot>)hours)) };

        Dutch.LastStart(advisor, null, At(until).AddHours(-30), At(until)).ShouldBe(At(start));
    }

    [Theory]
    [InlineData("2026-11-23T11:59:59+01:00", "2026-11-23/am")]
    [InlineData("2026-11-23T12:00+01:00", "2026-11-23/pm")]
    [InlineData("2026-11-23T16:59:59+01:00", "2026-11-23/pm")]
    [InlineData("2026-11-23T17:00+01:00", "2026-11-24/am")]
    [InlineData("2026-11-28T12:00+01:00", "2026-11-30/am")]
    public void A_part_of_the_day_in_which_the_advisor_works_no_more_is_left_out(string now, string first) =>
        Dutch.PartsWorked(Advisor(), null, At(now))[0].ShouldBe(Part(first));

    [Fact]
    public void Weekends_and_holidays_are_no_days_to_choose_from_even_when_somebody_works_then()
    {
        var always = Advisor() with { Week = WorkingWeek.Of(Amsterdam, Enum.GetValues<DayOfWeek>().Select(day => (day, Slot("00:00", "23:59")))) };

        var parts = Dutch.PartsWorked(always, null, At("2026-12-24T00:00+01:00"));

        parts.Count.ShouldBe(30);
        parts.ShouldAllBe(part => Dutch.IsWorkingDay(part.Day));
    }

    [Fact]
    public void Somebody_who_is_away_for_weeks_leaves_nothing_to_choose() =>
        Dutch.PartsWorked(Advisor(), new(Day("2026-11-23"), Day("2027-01-31")), At("2026-11-23T10:00+01:00")).ShouldBeEmpty();

    private static DayPart[] Times(string times) => [.. times.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Part)];
}
