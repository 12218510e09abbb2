using System.Globalization;

namespace VpBot.Dialogs.Roster;

/// <summary>The rows of a sheet that have something in them.</summary>
internal static class SheetRows
{
    private const int HeaderRows = 1;

    /// <summary>The rows with their numbers in the file; none when there are too many. Says what stands under no header.</summary>
    public static IReadOnlyList<SheetRow> Of(RosterSheet sheet, RosterTable table, SheetColumns columns, RosterFindings findings)
    {
        var filled = table.Rows.Index().Where(row => !row.Item.All(string.IsNullOrWhiteSpace)).ToList();
        if (filled.Count > RosterRules.MostRows)
        {
            findings.Add(sheet, null, null, RosterProblem.TooManyRows, filled.Count.ToString(CultureInfo.InvariantCulture));
            return [];
        }

        foreach (var (index, cells) in filled)
        {
            foreach (var place in columns.Loose(cells))
            {
                findings.Add(sheet, Number(index), null, RosterProblem.CellWithoutHeader, place);
            }
        }

        return [.. filled.Select(row => new SheetRow(sheet, columns, Number(row.Index), row.Item, findings))];
    }

    private static int Number(int index) => index + HeaderRows + 1;
}
