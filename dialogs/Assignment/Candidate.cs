using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>A suitable advisor with what decides their place in the order.</summary>
/// <param name="Key">The advisor; decides last.</param>
/// <param name="Soonest">When they first work within the wanted times.</param>
/// <param name="Open">Open offers and accepted requests together.</param>
/// <param name="LastOffered">When they last had an offer, in ticks of UTC; 0 for never, which comes first.</param>
internal readonly record struct Candidate(AdvisorKey Key, DayPart Soonest, int Open, long LastOffered) : IComparable<Candidate>
{
    public static bool operator <(Candidate left, Candidate right) => left.CompareTo(right) < 0;

    public static bool operator >(Candidate left, Candidate right) => left.CompareTo(right) > 0;

    public static bool operator <=(Candidate left, Candidate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Candidate left, Candidate right) => left.CompareTo(right) >= 0;

    public int CompareTo(Candidate other)
    {
        var order = Soonest.Day.CompareTo(other.Soonest.Day);
        order = order != 0 ? order : ((int)Soonest.Part).CompareTo((int)other.Soonest.Part);
        order = order != 0 ? order : Open.CompareTo(other.Open);
        order = order != 0 ? order : LastOffered.CompareTo(other.LastOffered);

        return order != 0 ? order : string.CompareOrdinal(Key.Value, other.Key.Value);
    }
}
