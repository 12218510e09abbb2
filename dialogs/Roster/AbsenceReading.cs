namespace VpBot.Dialogs.Roster;

/// <summary>Reads the sheet with days away.</summary>
internal static class AbsenceReading
{
    private static readonly HashSet<RosterColumn> Columns = [RosterColumn.Key, RosterColumn.From, RosterColumn.Until];

    /// <summary>The days away of each advisor.</summary>
    /// <param name="table">Key, first and last day.</param>
    /// <param name="keys">The keys on the first sheet.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    public static ILookup<AdvisorKey, DayRange> Read(RosterTable table, IReadOnlySet<AdvisorKey> keys, RosterFindings findings)
    {
        var columns = new SheetColumns(RosterSheet.Absence, table.Headers, Columns, findings);
        columns.Need(Columns);

        return SheetRows.Of(RosterSheet.Absence, table, columns, findings)
            .Select(row => (Key: ReadKey(row, keys), Days: ReadDays(row)))
            .ToList()
            .ToLookup(away => away.Key, away => away.Days);
    }

    private static AdvisorKey ReadKey(SheetRow row, IReadOnlySet<AdvisorKey> keys)
    {
        var key = new AdvisorKey(CellText.Lower(row.Needed(RosterColumn.Key) ?? ""));
        if (key.Value.Length > 0 && !keys.Contains(key))
        {
            row.Wrong(RosterColumn.Key, RosterProblem.UnknownAdvisor, key.Value);
        }

        return key;
    }

    private static DayRange ReadDays(SheetRow row)
    {
        var (first, last) = (row.Date(RosterColumn.From, needed: true), row.Date(RosterColumn.Until, needed: true));
        if (last < first)
        {
            row.Wrong(RosterColumn.Until, RosterProblem.RangeReversed);
        }

        return new(first ?? default, last ?? default);
    }
}
