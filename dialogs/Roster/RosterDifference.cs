namespace VpBot.Dialogs.Roster;

/// <summary>What a new roster changes, by advisor key.</summary>
/// <param name="Added">On the new one only, in its order.</param>
/// <param name="Changed">On both but not the same, in the order of the new one.</param>
/// <param name="Removed">On the old one only, in its order.</param>
public sealed record RosterDifference(IReadOnlyList<Advisor> Added, IReadOnlyList<RosterChange> Changed, IReadOnlyList<Advisor> Removed)
{
    /// <summary>Whether the rosters say the same.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>Compares two rosters of which each has a key once. The order of advisors, languages, channels and days away says nothing.</summary>
    public static RosterDifference Between(IReadOnlyList<Advisor> before, IReadOnlyList<Advisor> after)
    {
        var old = before.ToDictionary(advisor => advisor.Key);
        var keys = after.Select(advisor => advisor.Key).ToHashSet();

        return new(
            [.. after.Where(advisor => !old.ContainsKey(advisor.Key))],
            [.. after.Where(advisor => old.ContainsKey(advisor.Key))
                .Select(advisor => new RosterChange(old[advisor.Key], advisor, Fields(old[advisor.Key], advisor)))
                .Where(change => change.Fields.Count > 0)],
            [.. before.Where(advisor => !keys.Contains(advisor.Key))]);
    }

    private static List<RosterColumn> Fields(Advisor before, Advisor after) => [.. Enum.GetValues<RosterColumn>().Where(column => !Same(column, before, after))];

    private static bool Same(RosterColumn column, Advisor before, Advisor after) => column switch
    {
        RosterColumn.Key => before.Key == after.Key,
        RosterColumn.ObjectId => before.ObjectId == after.ObjectId,
        RosterColumn.Upn => before.Upn == after.Upn,
        RosterColumn.Name => before.Name == after.Name,
        RosterColumn.Kind => before.Kind == after.Kind,
        RosterColumn.OtherRole => before.OtherRole == after.OtherRole,
        RosterColumn.Languages => before.Languages.ToHashSet(StringComparer.Ordinal).SetEquals(after.Languages),
        RosterColumn.Location => before.Location == after.Location,
        RosterColumn.Channels => before.Channels.ToHashSet().SetEquals(after.Channels),
        RosterColumn.Phone => before.Phone == after.Phone,
        RosterColumn.Email => before.Email == after.Email,
        RosterColumn.Capacity => before.Capacity == after.Capacity,
        RosterColumn.CertificateUntil => before.CertificateUntil == after.CertificateUntil,
        RosterColumn.From => before.From == after.From,
        RosterColumn.Until => before.Until == after.Until,
        RosterColumn.TimeZone => before.Week.TimeZone.Id == after.Week.TimeZone.Id,
        RosterColumn.Absence => before.Absence.ToHashSet().SetEquals(after.Absence),
        _ => SameHours(RosterColumns.Weekdays.Single(weekday => weekday.Column == column).Day, before, after),
    };

    private static bool SameHours(DayOfWeek day, Advisor before, Advisor after) => before.Week.On(day).SequenceEqual(after.Week.On(day));
}
