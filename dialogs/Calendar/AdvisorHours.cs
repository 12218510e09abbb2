using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Calendar;

/// <summary>
/// The real time that an advisor works between two moments, in order. Every date (in service, away, public holiday) is the date on
/// the advisor's own clock. An hour that the clock skips is not worked; an hour that it shows twice is worked twice.
/// </summary>
/// <remarks>A value, as the stretches that it walks through are.</remarks>
internal struct AdvisorHours(WorkingCalendar calendar, Advisor advisor, DayRange? away, DateTime from, DateTime until)
{
    private ClockStretches stretches = ClockStretch.Between(advisor.Week.TimeZone, from, until);
    private IReadOnlyList<TimeSlot> slots = [];
    private int next;

    public RealTime Current { get; private set; }

    public readonly AdvisorHours GetEnumerator() => this;

    public bool MoveNext()
    {
        do
        {
            while (next < slots.Count)
            {
                var slot = slots[next++];
                if (stretches.Current.Showing(slot.Start.ToTimeSpan(), slot.End.ToTimeSpan()) is { } worked)
                {
                    Current = worked;
                    return true;
                }
            }
        }
        while (MoveNextStretch());

        return false;
    }

    private bool MoveNextStretch()
    {
        if (!stretches.MoveNext())
        {
            return false;
        }

        (slots, next) = (SlotsOn(stretches.Current.Day), 0);
        return true;
    }

    private readonly IReadOnlyList<TimeSlot> SlotsOn(DateOnly day) =>
        advisor.Week.On(day.DayOfWeek) is { Count: > 0 } worked && !advisor.IsAwayOn(day, away) && advisor.InServiceOn(day) && !calendar.IsHoliday(day) ? worked : [];
}
