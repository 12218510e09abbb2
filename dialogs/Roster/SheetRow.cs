using System.Globalization;

namespace VpBot.Dialogs.Roster;

/// <summary>One row of a sheet: its texts, and where to say what is wrong with it.</summary>
internal sealed class SheetRow(RosterSheet sheet, SheetColumns columns, int number, IReadOnlyList<string> cells, RosterFindings findings)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d-M-yyyy", "dd-MM-yyyy"];

    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public int Number => number;

    public bool HasWeekday => columns.HasWeekday;

    /// <summary>The text of a cell; null when it is empty or cannot be text.</summary>
    public string? Text(RosterColumn column)
    {
        if (columns.TextOf(cells, column) is not { } text)
        {
            return null;
        }

        if (CellText.Fault(text) is { } fault)
        {
            Wrong(column, fault.Problem, fault.Detail);
            return null;
        }

        return text;
    }

    /// <summary>The text of a cell that must not be empty.</summary>
    public string? Needed(RosterColumn column)
    {
        if (columns.Has(column) && columns.TextOf(cells, column) is null)
        {
            Wrong(column, RosterProblem.Empty);
        }

        return Text(column);
    }

    public DateOnly? Date(RosterColumn column, bool needed = false)
    {
        if ((needed ? Needed(column) : Text(column)) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear)
        {
            return date;
        }

        Wrong(column, RosterProblem.DateUnreadable, text);
        return null;
    }

    /// <summary>What a text is read as; says what is wrong when it cannot be.</summary>
    public T? Read<T>(RosterColumn column, string? text, Func<string, T?> parse, RosterProblem problem)
        where T : struct
    {
        var value = text is null ? null : parse(text);
        if (text is not null && value is null)
        {
            Wrong(column, problem, text);
        }

        return value;
    }

    public void Wrong(RosterColumn column, RosterProblem problem, string? detail = null) => findings.Add(sheet, number, columns.NameOf(column), problem, detail);

    public void Wrong(RosterProblem problem, string? detail = null) => findings.Add(sheet, number, null, problem, detail);
}
