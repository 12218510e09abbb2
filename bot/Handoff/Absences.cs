using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

internal static class Absences
{
    /// <summary>Whether an advisor is out of service or away today, by their own clock.</summary>
    public static bool IsAbsent(this Advisor advisor, DayRange? away, DateTimeOffset now)
    {
        var today = advisor.Week.DayOf(now);

        return !advisor.InServiceOn(today) || advisor.IsAwayOn(today, away);
    }
}
