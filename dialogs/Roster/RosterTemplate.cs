using System.Globalization;

namespace VpBot.Dialogs.Roster;

/// <summary>The roster file as the bot hands it out, empty with an example or filled with a roster; reading it back gives the same roster.</summary>
/// <remarks>Text only. Whoever makes a spreadsheet of it takes care that no text is run as a formula.</remarks>
public static class RosterTemplate
{
    private static readonly RosterColumn[] Columns = [.. Enum.GetValues<RosterColumn>().Where(column => column is not (RosterColumn.Saturday or RosterColumn.Sunday or RosterColumn.Absence))];

    /// <summary>The object id of the example, which is nobody's.</summary>
    public static Guid ExampleObjectId { get; } = new("00000000-0000-0000-0000-000000000001");

    /// <summary>The Dutch names of the columns.</summary>
    public static IReadOnlyList<string> Headers { get; } = [.. Columns.Select(RosterColumns.DutchName)];

    /// <summary>One advisor as an example, in the order of <see cref="Headers"/>; left in, it is a warning.</summary>
    public static IReadOnlyList<string> Example { get; } =
    [
        "vp-01", ExampleObjectId.ToString(), "sam.devries@example.org", "Sam de Vries (voorbeeld)", "intern", "docent", "nl, en", "09:00-12:30 13:00-17:00", "09:00-17:00", "", "13:00-17:00",
        "09:00-12:30", "Utrecht", "teamschat, teamsbellen, telefoon, werk", "+31201234567", "vertrouwenspersoon@example.org", "5", "2030-12-31", "2026-01-01", "", "",
    ];

    /// <summary>The names of the columns of the absence sheet.</summary>
    public static IReadOnlyList<string> AbsenceHeaders { get; } = [.. new[] { RosterColumn.Key, RosterColumn.From, RosterColumn.Until }.Select(RosterColumns.DutchName)];

    /// <summary>The template with its example.</summary>
    public static RosterTable Table { get; } = new(Headers, [Example]);

    /// <summary>A roster as a file; Saturday and Sunday are there when somebody works then.</summary>
    public static RosterTable TableOf(IReadOnlyList<Advisor> advisors)
    {
        var weekend = RosterColumns.Weekdays.Where(weekday => !Columns.Contains(weekday.Column) && advisors.Any(advisor => advisor.Week.On(weekday.Day).Count > 0)).Select(weekday => weekday.Column);
        RosterColumn[] columns = [.. Columns, .. weekend];

        return new([.. columns.Select(RosterColumns.DutchName)], [.. advisors.Select(IReadOnlyList<string> (advisor) => [.. columns.Select(column => TextOf(advisor, column))])]);
    }

    /// <summary>The days away on a roster as the second sheet.</summary>
    public static RosterTable AbsenceOf(IReadOnlyList<Advisor> advisors) =>
        new(AbsenceHeaders, [.. advisors.SelectMany(advisor => advisor.Absence, IReadOnlyList<string> (advisor, range) => [advisor.Key.Value, Date(range.First), Date(range.Last)])]);

    /// <summary>What stands in a column of an advisor's row; an empty string for nothing.</summary>
    internal static string TextOf(Advisor advisor, RosterColumn column) => column switch
    {
        RosterColumn.Key => advisor.Key.Value,
        RosterColumn.ObjectId => advisor.ObjectId.ToString(),
        RosterColumn.Upn => advisor.Upn,
        RosterColumn.Name => advisor.Name,
        RosterColumn.Kind => advisor.Kind == AdvisorKind.Internal ? "intern" : "extern",
        RosterColumn.OtherRole => advisor.OtherRole,
        RosterColumn.Languages => string.Join(", ", advisor.Languages),
        RosterColumn.Location => advisor.Location,
        RosterColumn.Channels => string.Join(", ", advisor.Channels.Select(ChannelNames.DutchName)),
        RosterColumn.Phone => advisor.Phone,
        RosterColumn.Email => advisor.Email,
        RosterColumn.Capacity => advisor.Capacity.ToString(CultureInfo.InvariantCulture),
        RosterColumn.CertificateUntil => Date(advisor.CertificateUntil),
        RosterColumn.From => Date(advisor.From),
        RosterColumn.Until => Date(advisor.Until),
        RosterColumn.TimeZone => advisor.Week.TimeZone.Id,
        _ => HoursText.Format(advisor.Week.On(RosterColumns.Weekdays.Single(weekday => weekday.Column == column).Day)),
    } ?? "";

    private static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
