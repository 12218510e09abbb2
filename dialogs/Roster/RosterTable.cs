namespace VpBot.Dialogs.Roster;

/// <summary>A sheet or a CSV file as text, whatever the format was.</summary>
/// <param name="Headers">The first row.</param>
/// <param name="Rows">All rows after it, empty ones included so that row numbers are those of the file; a row may be shorter than the headers.</param>
public sealed record RosterTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows);
