using FsCheck;
using FsCheck.Fluent;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Calendar;

/// <summary>What holds for every week, absence, holiday, time zone and moment, checked against <see cref="MinuteModel"/>.</summary>
public sealed class CalendarLaws
{
    /// <summary>Clocks that change by an hour, by half an hour, at midnight, at 00:01, over a whole day, in the south, or never.</summary>
    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[]
        {
            "Europe/Amsterdam", "Europe/Amsterdam", "Europe/Brussels", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut",
            "America/St_Johns", "Africa/Casablanca", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "UTC",
        }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    /// <summary>Beside any minute, moments around which a clock somewhere above changes.</summary>
    private static readonly Gen<DateTimeOffset> Moments = Gen.Frequency(
        (3, Gen.Choose(0, 35 * 365 * 24 * 60).Select(minute => new DateTimeOffset(2005, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute))),
        (2, from change in Gen.Elements(
                "2026-03-29T01:00Z", "2026-10-25T01:00Z", "2027-03-28T01:00Z", "2026-11-01T06:00Z", "2026-03-08T07:00Z", "2026-04-04T15:00Z", "2026-10-03T15:30Z",
                "2011-12-30T10:00Z", "2010-11-07T02:31Z", "2026-03-28T22:00Z", "2026-10-24T21:00Z", "2026-02-15T02:00Z", "2026-11-01T05:00Z", "2018-02-18T02:00Z")
            from minutes in Gen.Choose(-3 * 24 * 60, 60)
            select Examples.At(change).AddMinutes(minutes)));

    private static readonly Gen<TimeOnly> Times = Gen.OneOf(
        Gen.Choose(0, 95).Select(quarter => TimeOnly.MinValue.AddMinutes(quarter * 15)),
        Gen.Choose(0, 1439).Select(minute => TimeOnly.MinValue.AddMinutes(minute)));

    private static readonly Gen<Example> Any =
        from now in Moments
        from zone in Gen.Elements(Zones)
        from organisation in Gen.Elements(Zones)
        from country in Gen.Elements("NL", "BE")
        from week in Weeks(zone)
        from absence in Ranges(now).ListOf(2)
        from service in Gen.Frequency((4, Gen.Constant<DayRange?>(null)), (1, Ranges(now).Select(range => (DayRange?)range)))
        from away in Gen.Frequency((3, Gen.Constant<DayRange?>(null)), (1, Ranges(now).Select(range => (DayRange?)range)))
        from minutes in Gen.OneOf(Gen.Choose(1, 600), Gen.Choose(1, 20_000))
        from times in Parts(now)
        select new Example(
            new WorkingCalendar(organisation, PublicHolidays.For(country)),
            Examples.Advisor() with { Week = week, Absence = [.. absence], From = service?.First, Until = service?.Last },
            away,
            now,
            minutes,
            times);

    [Fact]
    public void Adding_working_hours_agrees_with_counting_minutes() => Law.Holds(Any, example =>
        example.Calendar.AddWorkingHours(example.Advisor, example.Away, example.Now, TimeSpan.FromMinutes(example.Minutes))
            .ShouldBe(example.Model.AddWorkingMinutes(example.Now, example.Minutes)));

    [Fact]
    public void The_next_moment_agrees_with_looking_every_minute() => Law.Holds(Any, example =>
    {
        example.Calendar.NextMoment(example.Advisor, example.Away, example.Now, []).ShouldBe(example.Model.NextMoment(example.Now, []));
        example.Calendar.NextMoment(example.Advisor, example.Away, example.Now, example.Times).ShouldBe(example.Model.NextMoment(example.Now, example.Times));
    });

    [Fact]
    public void The_last_start_and_the_last_end_agree_with_looking_every_minute() => Law.Holds(Any, example =>
    {
        var until = example.Now.AddMinutes(example.Minutes);
        example.Calendar.LastStart(example.Advisor, example.Away, example.Now, until).ShouldBe(example.Model.LastStart(example.Now, until));
        example.Calendar.LastEnd(example.Advisor, example.Away, example.Now).ShouldBe(example.Model.LastEnd(example.Now));
    });

    [Fact]
    public void The_parts_worked_agree_with_looking_every_minute() => Law.Holds(Any, example =>
        example.Calendar.PartsWorked(example.Advisor, example.Away, example.Now).ShouldBe(example.Model.PartsWorked(example.Now)));

    [Fact]
    public void The_parts_that_any_of_several_advisors_works_are_those_of_each_of_them_in_order() => Law.Holds(
        from first in Any from others in Any.ListOf(2) select (first, others),
        examples =>
        {
            var (calendar, now) = (examples.first.Calendar, examples.first.Now);
            var team = examples.others.Prepend(examples.first).Select(example => (example.Advisor, example.Away)).ToList();

            calendar.PartsWorked(team, now)
                .ShouldBe(team.SelectMany(member => new MinuteModel(calendar, member.Advisor, member.Away).PartsWorked(now)).Distinct().Order());
        }, tests: 100);

    [Fact]
    public void Hours_added_in_two_steps_are_hours_added_at_once() => Law.Holds(Any, example =>
    {
        var (first, second) = (TimeSpan.FromMinutes(example.Minutes / 3), TimeSpan.FromMinutes(example.Minutes - (example.Minutes / 3)));
        if (example.Calendar.AddWorkingHours(example.Advisor, example.Away, example.Now, first + second) is { } atOnce)
        {
            var halfway = example.Calendar.AddWorkingHours(example.Advisor, example.Away, example.Now, first).ShouldNotBeNull();
            example.Calendar.AddWorkingHours(example.Advisor, example.Away, halfway, second).ShouldBe(atOnce);
            (atOnce - example.Now).ShouldBeGreaterThanOrEqualTo(first + second);
        }
    });

    [Fact]
    public void Every_part_worked_has_a_next_moment_in_it_and_is_not_over() => Law.Holds(Any, example =>
    {
        foreach (var part in example.Calendar.PartsWorked(example.Advisor, example.Away, example.Now))
        {
            var moment = example.Calendar.NextMoment(example.Advisor, example.Away, example.Now, [part]).ShouldNotBeNull();
            moment.ShouldBeGreaterThanOrEqualTo(example.Now);
            example.Calendar.PartOf(moment).ShouldBe(part);
            example.Calendar.IsWorkingDay(part.Day).ShouldBeTrue();
        }
    });

    [Fact]
    public void Working_days_added_are_the_working_days_passed() => Law.Holds(
        from now in Moments from days in Gen.Choose(1, 40) from country in Gen.Elements("NL", "BE") select (now, days, country),
        example =>
        {
            var calendar = new WorkingCalendar(Examples.Amsterdam, PublicHolidays.For(example.country));
            var (today, then) = (calendar.DayOf(example.now), calendar.AddWorkingDays(example.now, example.days));

            calendar.IsWorkingDay(then).ShouldBeTrue();
            Enumerable.Range(1, then.DayNumber - today.DayNumber).Select(today.AddDays).Count(calendar.IsWorkingDay).ShouldBe(example.days);
        });

    private static Gen<WorkingWeek> Weeks(TimeZoneInfo zone) =>
        from days in Gen.Choose(0, 4).SelectMany(count => Times.ArrayOf(count * 2)).ArrayOf(7)
        select new WorkingWeek(zone, days.Index().ToDictionary(day => (DayOfWeek)day.Index, day => Slots(day.Item)));

    private static IReadOnlyList<TimeSlot> Slots(IEnumerable<TimeOnly> times) => [.. times.Distinct().Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => new TimeSlot(pair[0], pair[1]))];

    private static Gen<DayRange> Ranges(DateTimeOffset now) =>
        from first in Gen.Choose(-10, 40)
        from length in Gen.Choose(0, 20)
        let day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(first)
        select new DayRange(day, day.AddDays(length));

    private static Gen<IReadOnlyList<DayPart>> Parts(DateTimeOffset now) =>
        from count in Gen.Choose(1, 6)
        from parts in (from day in Gen.Choose(-2, 62) from part in Gen.Elements(Enum.GetValues<PartOfDay>()) select new DayPart(DateOnly.FromDateTime(now.UtcDateTime).AddDays(day), part)).ArrayOf(count)
        select (IReadOnlyList<DayPart>)parts;

    private sealed record Example(WorkingCalendar Calendar, Advisor Advisor, DayRange? Away, DateTimeOffset Now, int Minutes, IReadOnlyList<DayPart> Times)
    {
        public MinuteModel Model => new(Calendar, Advisor, Away);
    }
}
