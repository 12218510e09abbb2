using System.Globalization;

namespace VpBot.Dialogs.Roster;

/// <summary>Finds what is on a second row although it may be on one only.</summary>
internal sealed class OnlyOnce(RosterColumn column, RosterProblem problem)
{
    private readonly Dictionary<string, int> rows = new(StringComparer.OrdinalIgnoreCase);

    public void See(SheetRow row, string? value)
    {
        if (value is not null && !rows.TryAdd(value, row.Number))
        {
            row.Wrong(column, problem, rows[value].ToString(CultureInfo.InvariantCulture));
        }
    }
}
