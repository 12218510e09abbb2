using System.Globalization;

namespace VpBot.Dialogs.Roster;

/// <summary>Which column of a sheet holds what.</summary>
internal sealed class SheetColumns
{
    private readonly Dictionary<RosterColumn, int> places = [];
    private readonly RosterSheet sheet;
    private readonly IReadOnlyList<string> headers;
    private readonly RosterFindings findings;

    public SheetColumns(RosterSheet sheet, IReadOnlyList<string> headers, IReadOnlySet<RosterColumn> known, RosterFindings findings)
    {
        (this.sheet, this.headers, this.findings) = (sheet, headers, findings);
        for (var i = 0; i < headers.Count; i++)
        {
            if (CellText.Fault(headers[i].Trim()) is { } fault)
            {
                findings.Add(sheet, 1, NumberOf(i), fault.Problem, fault.Detail);
            }
            else if (RosterColumns.Find(headers[i]) is not { } column || !known.Contains(column))
            {
                if (!string.IsNullOrWhiteSpace(headers[i]))
                {
                    findings.Add(sheet, 1, headers[i], RosterProblem.UnknownColumn);
                }
            }
            else if (!places.TryAdd(column, i))
            {
                findings.Add(sheet, 1, headers[i], RosterProblem.DuplicateColumn, headers[places[column]]);
            }
        }
    }

    public bool HasWeekday => RosterColumns.Weekdays.Any(weekday => Has(weekday.Column));

    /// <summary>Says which of these columns are not there.</summary>
    public void Need(IEnumerable<RosterColumn> needed)
    {
        foreach (var column in needed.Where(column => !Has(column)))
        {
            findings.Add(sheet, null, RosterColumns.DutchName(column), RosterProblem.MissingColumn);
        }
    }

    public void NeedWeekday()
    {
        if (!HasWeekday)
        {
            findings.Add(sheet, null, null, RosterProblem.MissingWeekdays);
        }
    }

    public bool Has(RosterColumn column) => places.ContainsKey(column);

    /// <summary>The header as the file spells it; the Dutch name when it has none.</summary>
    public string NameOf(RosterColumn column) => places.TryGetValue(column, out var place) ? headers[place].Trim() : RosterColumns.DutchName(column);

    /// <summary>The text of a cell without spaces around it; null when the column or the text is not there, or is only a dash.</summary>
    public string? TextOf(IReadOnlyList<string> cells, RosterColumn column) =>
        places.TryGetValue(column, out var place) && place < cells.Count && cells[place].Trim() is not ("" or "-" or "–") ? cells[place].Trim() : null;

    /// <summary>The numbers of the cells with something in them that stand under no header.</summary>
    public IEnumerable<string> Loose(IReadOnlyList<string> cells) =>
        Enumerable.Range(0, cells.Count).Where(i => !string.IsNullOrWhiteSpace(cells[i]) && (i >= headers.Count || string.IsNullOrWhiteSpace(headers[i]))).Select(NumberOf);

    private static string NumberOf(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
