using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Calendar;

/// <summary>The real time that an advisor works.</summary>
internal static class AdvisorHours
{
    /// <summary>
    /// What an advisor works between two moments, in order. Every date (in service, away, public holiday) is the date on
    /// the advisor's own clock. An hour that the clock skips is not worked; an hour that it shows twice is worked twice.
    /// </summary>
    public static IEnumerable<RealTime> Worked(this WorkingCalendar calendar, Advisor advisor, DayRange? away, DateTime from, DateTime until)
    {
        foreach (var stretch in ClockStretch.Between(advisor.Week.TimeZone, from, until))
        {
            var slots = advisor.Week.On(stretch.Day.DayOfWeek);
            if (slots.Count == 0 || advisor.IsAwayOn(stretch.Day, away) || !advisor.InServiceOn(stretch.Day) || calendar.IsHoliday(stretch.Day))
            {
                continue;
            }

            for (var i = 0; i < slots.Count; i++)
            {
                if (stretch.Showing(slots[i].Start.ToTimeSpan(), slots[i].End.ToTimeSpan()) is { } worked)
                {
                    yield return worked;
                }
            }
        }
    }
}
