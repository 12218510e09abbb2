using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>How an advisor stands at this moment, beside what HR published.</summary>
/// <param name="Key">The advisor.</param>
/// <param name="Reachable">Whether the bot can send to them; true until a send was refused.</param>
/// <param name="Away">Days away that the advisor said themself; null for none.</param>
/// <param name="Open">Open offers and accepted requests together.</param>
/// <param name="LastOffered">When they last had an offer; null for never.</param>
public sealed record AdvisorStanding(AdvisorKey Key, bool Reachable, DayRange? Away, int Open, DateTimeOffset? LastOffered)
{
    /// <summary>Somebody of whom nothing is known yet.</summary>
    public static AdvisorStanding Unknown(AdvisorKey key) => new(key, Reachable: true, Away: null, Open: 0, LastOffered: null);
}
