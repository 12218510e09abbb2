using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>What came of fetching and opening a file.</summary>
/// <param name="Table">Its rows; null when it could not be read.</param>
/// <param name="Problem">Why not; null when it could.</param>
public sealed record RosterFile(RosterTable? Table, RosterFileProblem? Problem);
