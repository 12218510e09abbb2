using FsCheck;
using FsCheck.Fluent;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Calendar;

namespace VpBot.Tests.Assignment;

/// <summary>Advisors as FsCheck makes them up: their week, what they can do, when they are there and how they stand.</summary>
internal static class AnyAdvisor
{
    public static readonly Gen<DateTimeOffset> Moments =
        Gen.Choose(0, 3 * 365 * 24 * 4).Select(quarter => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(quarter * 15));

    private static readonly Gen<WorkingWeek> Weeks =
        from zone in Gen.Frequency((4, Gen.Constant(Examples.Amsterdam)), (1, Gen.Constant(Examples.NewYork)))
        from days in Gen.SubListOf(Examples.Weekdays.ToArray())
        from start in Gen.Choose(7, 14)
        from length in Gen.Choose(1, 9)
        select WorkingWeek.Of(zone, days.Select(day => (day, new TimeSlot(new(start, 0), new(start + length, 0)))));

    public static Gen<Advisor> With(string key, DateTimeOffset now) =>
        from week in Weeks
        from kind in Gen.Elements(AdvisorKind.Internal, AdvisorKind.External)
        from languages in Gen.Elements<string[]>(["nl"], ["nl", "en"], ["en"])
        from channels in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<ContactChannel>()))
        from capacity in Gen.Choose(1, 4)
        from absence in Ranges(now).ListOf(1)
        from absent in Gen.Choose(0, 3)
        from service in Ranges(now)
        from serving in Gen.Choose(0, 5)
        select Examples.Advisor(key) with
        {
            Week = week,
            Kind = kind,
            Languages = languages,
            Channels = [.. channels],
            Capacity = capacity,
            Absence = absent == 0 ? [.. absence] : [],
            From = serving == 0 ? service.First : null,
            Until = serving is 0 or 1 ? service.Last : null,
        };

    public static Gen<AdvisorStanding> Standing(string key, DateTimeOffset now) =>
        from reachable in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from away in Ranges(now)
        from isAway in Gen.Choose(0, 4)
        from open in Gen.Choose(0, 4)
        from offered in Gen.Choose(0, 5)
        select new AdvisorStanding(new(key), reachable, isAway == 0 ? away : null, open, offered == 0 ? null : now.AddHours(-offered));

    private static Gen<DayRange> Ranges(DateTimeOffset now) =>
        from first in Gen.Choose(-8, 8) from length in Gen.Choose(0, 15) let day = Examples.Dutch.DayOf(now).AddDays(first) select new DayRange(day, day.AddDays(length));
}
