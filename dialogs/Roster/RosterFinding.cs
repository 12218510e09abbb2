namespace VpBot.Dialogs.Roster;

/// <summary>Something about a roster file that HR must or may want to mend.</summary>
/// <param name="Row">The number of the row as a spreadsheet shows it: the header is 1; null when it is about no row in particular.</param>
/// <param name="Column">The header as the file spells it, or the Dutch name of a column that is not there; null when it is about no column in particular.</param>
/// <param name="Problem">What it is.</param>
/// <param name="Detail">What the problem says it is; never more than one cell's text.</param>
public sealed record RosterFinding(int? Row, string? Column, RosterProblem Problem, string? Detail = null)
{
    /// <summary>The sheet that row and column are on.</summary>
    public RosterSheet Sheet { get; init; }
}
