using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>Who may be offered a request, best first, and why the others may not.</summary>
public sealed record Ranking(IReadOnlyList<AdvisorKey> Order, IReadOnlyDictionary<AdvisorKey, WhyNot> Others);
