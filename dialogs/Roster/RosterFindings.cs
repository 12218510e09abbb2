namespace VpBot.Dialogs.Roster;

/// <summary>Collects findings; puts them in the order of the file when asked.</summary>
internal sealed class RosterFindings
{
    private readonly List<RosterFinding> all = [];

    public IReadOnlyList<RosterFinding> Errors => [.. InOrder(error: true)];

    public IReadOnlyList<RosterFinding> Warnings => [.. InOrder(error: false)];

    public void Add(RosterSheet sheet, int? row, string? column, RosterProblem problem, string? detail = null) =>
        all.Add(new(row, column, problem, detail) { Sheet = sheet });

    private static bool IsError(RosterProblem problem) => problem < RosterProblem.UnknownColumn;

    private IEnumerable<RosterFinding> InOrder(bool error) =>
        all.Where(finding => IsError(finding.Problem) == error).OrderBy(finding => finding.Sheet).ThenBy(finding => finding.Row ?? 0);
}
