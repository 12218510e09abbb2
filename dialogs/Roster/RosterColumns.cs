namespace VpBot.Dialogs.Roster;

/// <summary>The names of the columns of a roster file, in Dutch and English (design section 13). Case, spaces, signs and accents do not matter.</summary>
public static class RosterColumns
{
    /// <summary>Of each column its Dutch name, its English name and other names that are understood.</summary>
    private static readonly Dictionary<RosterColumn, string[]> Names = new()
    {
        [RosterColumn.Key] = ["sleutel", "key", "code", "advisor key"],
        [RosterColumn.ObjectId] = ["objectId", "entra object id", "azure ad object id", "aad object id"],
        [RosterColumn.Upn] = ["upn", "user principal name", "gebruikersnaam", "username", "aanmeldnaam"],
        [RosterColumn.Name] = ["naam", "name", "weergavenaam", "display name"],
        [RosterColumn.Kind] = ["soort", "kind", "type", "intern/extern", "internal/external"],
        [RosterColumn.OtherRole] = ["andere functie", "other role", "functie", "role", "andere rol", "nevenfunctie"],
        [RosterColumn.Languages] = ["talen", "languages", "taal", "language"],
        [RosterColumn.Monday] = ["maandag", "monday", "ma", "mon"],
        [RosterColumn.Tuesday] = ["dinsdag", "tuesday", "di", "tue"],
        [RosterColumn.Wednesday] = ["woensdag", "wednesday", "wo", "wed"],
        [RosterColumn.Thursday] = ["donderdag", "thursday", "do", "thu"],
        [RosterColumn.Friday] = ["vrijdag", "friday", "vr", "fri"],
        [RosterColumn.Saturday] = ["zaterdag", "saturday", "za", "sat"],
        [RosterColumn.Sunday] = ["zondag", "sunday", "zo", "sun"],
        [RosterColumn.Location] = ["locatie", "location", "vestiging", "plaats", "site"],
        [RosterColumn.Channels] = ["kanalen", "channels", "kanaal", "channel"],
        [RosterColumn.Phone] = ["telefoon", "phone", "telefoonnummer", "phone number", "tel", "telephone"],
        [RosterColumn.Email] = ["e-mail", "email address", "mail", "e-mailadres", "mailadres"],
        [RosterColumn.Capacity] = ["capaciteit", "capacity", "maximum", "max"],
        [RosterColumn.CertificateUntil] = ["certificaat tot", "certificate until", "certificaat geldig tot", "certificate valid until"],
        [RosterColumn.From] = ["vanaf", "from", "van", "start"],
        [RosterColumn.Until] = ["tot", "until", "tot en met", "t/m", "einde", "end", "to"],
        [RosterColumn.TimeZone] = ["tijdzone", "time zone"],
    };

    private static readonly Dictionary<string, RosterColumn> ByName = Names
        .SelectMany(column => column.Value, (column, name) => (Folded: CellText.Fold(name), column.Key))
        .ToDictionary(name => name.Folded, name => name.Key, StringComparer.Ordinal);

    /// <summary>The columns that every file must have, beside at least one of <see cref="Weekdays"/>.</summary>
    public static IReadOnlyList<RosterColumn> Required { get; } =
        [RosterColumn.Key, RosterColumn.ObjectId, RosterColumn.Name, RosterColumn.Kind, RosterColumn.Languages, RosterColumn.Channels];

    /// <summary>The columns with working hours, Monday first; Saturday and Sunday are for who works then.</summary>
    public static IReadOnlyList<(RosterColumn Column, DayOfWeek Day)> Weekdays { get; } =
    [
        (RosterColumn.Monday, DayOfWeek.Monday),
        (RosterColumn.Tuesday, DayOfWeek.Tuesday),
        (RosterColumn.Wednesday, DayOfWeek.Wednesday),
        (RosterColumn.Thursday, DayOfWeek.Thursday),
        (RosterColumn.Friday, DayOfWeek.Friday),
        (RosterColumn.Saturday, DayOfWeek.Saturday),
        (RosterColumn.Sunday, DayOfWeek.Sunday),
    ];

    /// <summary>The name of a column in the Dutch template.</summary>
    public static string DutchName(RosterColumn column) => Names[column][0];

    /// <summary>The column that a header names; null when it names none. Both names with a slash between them are understood too.</summary>
    public static RosterColumn? Find(string? header)
    {
        if (ByName.TryGetValue(CellText.Fold(header), out var column))
        {
            return column;
        }

        var named = (header ?? "").Split('/').Select(part => ByName.TryGetValue(CellText.Fold(part), out var found) ? found : (RosterColumn?)null).Distinct().ToList();

        return named is [{ } only] ? only : null;
    }
}
