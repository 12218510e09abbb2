namespace VpBot.Dialogs.Roster;

/// <summary>Reads a roster file (design sections 8 and 13) and says everything that is wrong with it at once.</summary>
public static class RosterReading
{
    private static readonly HashSet<RosterColumn> Columns = [.. Enum.GetValues<RosterColumn>().Where(column => column != RosterColumn.Absence)];

    /// <summary>Reads the advisors and, where there is one, the sheet with their absence.</summary>
    /// <param name="table">One row an advisor.</param>
    /// <param name="rules">What the reading depends on beside the file.</param>
    /// <param name="absence">Key, first and last day away; null when the file has no such sheet.</param>
    public static RosterReadResult Read(RosterTable table, RosterRules rules, RosterTable? absence = null)
    {
        var findings = new RosterFindings();
        var columns = new SheetColumns(RosterSheet.Advisors, table.Headers, Columns, findings);
        columns.Need(RosterColumns.Required);
        columns.NeedWeekday();

        var read = ReadAdvisors(SheetRows.Of(RosterSheet.Advisors, table, columns, findings), rules);
        var away = absence is null ? null : AbsenceReading.Read(absence, read.Select(advisor => advisor.Key).ToHashSet(), findings);
        if (findings.Errors.Count > 0)
        {
            return new([], findings.Errors, findings.Warnings);
        }

        RosterWarnings.OfRoster(read, columns, rules, findings);

        return new([.. read.Select(advisor => away is null ? advisor : WithAbsence(advisor, away))], [], findings.Warnings);
    }

    private static List<Advisor> ReadAdvisors(IReadOnlyList<SheetRow> rows, RosterRules rules)
    {
        var key = new OnlyOnce(RosterColumn.Key, RosterProblem.DuplicateKey);
        var objectId = new OnlyOnce(RosterColumn.ObjectId, RosterProblem.DuplicateObjectId);
        var upn = new OnlyOnce(RosterColumn.Upn, RosterProblem.DuplicateUpn);
        var name = new OnlyOnce(RosterColumn.Name, RosterProblem.DuplicateName);
        var advisors = new List<Advisor>(rows.Count);

        foreach (var row in rows)
        {
            var advisor = new AdvisorRow(row, rules).Read();
            key.See(row, advisor.Key.Value is "" ? null : advisor.Key.Value);
            objectId.See(row, advisor.ObjectId == Guid.Empty ? null : advisor.ObjectId.ToString());
            upn.See(row, advisor.Upn);
            name.See(row, advisor.Name is "" ? null : advisor.Name);
            RosterWarnings.OfRow(row, advisor, rules);
            advisors.Add(advisor);
        }

        return advisors;
    }

    private static Advisor WithAbsence(Advisor advisor, ILookup<AdvisorKey, DayRange> away) =>
        advisor with { Absence = [.. away[advisor.Key].OrderBy(range => range.First).ThenBy(range => range.Last)] };
}
