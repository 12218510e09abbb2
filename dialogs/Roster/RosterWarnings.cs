using System.Globalization;

namespace VpBot.Dialogs.Roster;

/// <summary>What is allowed on a roster but deserves a second look (design section 8).</summary>
internal static class RosterWarnings
{
    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static void OfRow(SheetRow row, Advisor advisor, RosterRules rules)
    {
        if (advisor.ObjectId == RosterTemplate.ExampleObjectId)
        {
            row.Wrong(RosterColumn.ObjectId, RosterProblem.ExampleRow);
        }

        if (advisor.OtherRole is { } role && ConflictingRole.Looks(role))
        {
            row.Wrong(RosterColumn.OtherRole, RosterProblem.ConflictingRole, role);
        }

        if (advisor.CertificateUntil is { } certificate && certificate < rules.Today.AddDays(RosterRules.CertificateWarningDays + 1))
        {
            row.Wrong(RosterColumn.CertificateUntil, certificate < rules.Today ? RosterProblem.CertificateEnded : RosterProblem.CertificateEndsSoon, Iso(certificate));
        }

        if (advisor.Until is { } until && until < rules.Today)
        {
            row.Wrong(RosterColumn.Until, RosterProblem.ServiceEnded, Iso(until));
        }
    }

    public static void OfRoster(IReadOnlyList<Advisor> advisors, SheetColumns columns, RosterRules rules, RosterFindings findings)
    {
        var staying = advisors.Where(advisor => !(advisor.Until < rules.Today)).ToList();
        if (staying.Count == 0)
        {
            findings.Add(RosterSheet.Advisors, null, null, RosterProblem.NobodyOnRoster);
            return;
        }

        if (staying.TrueForAll(advisor => advisor.Kind == AdvisorKind.Internal))
        {
            findings.Add(RosterSheet.Advisors, null, columns.NameOf(RosterColumn.Kind), RosterProblem.NobodyExternal);
        }

        foreach (var (column, day) in RosterColumns.Weekdays)
        {
            if (!Weekend.Contains(day) && staying.TrueForAll(advisor => advisor.Week.On(day).Count == 0))
            {
                findings.Add(RosterSheet.Advisors, null, columns.NameOf(column), RosterProblem.NobodyOnWeekday);
            }
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
