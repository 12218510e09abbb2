namespace VpBot.Tests.Fixtures;

/// <summary>Roster files as HR writes them: one internal and one external advisor, every day from nine to five.</summary>
internal static class RosterText
{
    public const string Headers = "sleutel;objectId;upn;naam;soort;andere functie;talen;maandag;dinsdag;woensdag;donderdag;vrijdag;locatie;kanalen;telefoon;e-mail;capaciteit";

    /// <summary>Anna (key <c>anna</c>, internal) and Karim (key <c>karim</c>, external). No warnings.</summary>
    public static string Usual { get; } = Of(Line(Account.Anna, "anna", "intern", "+31 30 555 0102"), Line(Account.Karim, "karim", "extern", "+31 33 555 0103"));

    public static string Of(params IEnumerable<string> lines) => string.Join('\n', lines.Prepend(Headers)) + "\n";

    /// <summary>A roster on which the second advisor has a first (<c>vanaf</c>) or last (<c>tot</c>) day.</summary>
    public static string Serving(string column, string first, string second, string day) => $"{Headers};{column}\n{first};\n{second};{day}\n";

    /// <summary>The same advisor with room for one request.</summary>
    public static string OneAtATime(string line) => line[..line.LastIndexOf(';')] + ";1";

    public static string Line(Account who, string key, string kind, string phone, string otherRole = "") =>
        $"{key};{who.ObjectId};{who.Upn};{who.Name};{kind};{otherRole};nl en;09:00-17:00;09:00-17:00;09:00-17:00;09:00-17:00;09:00-17:00;Utrecht;teamsChat teamsCall phone atWork elsewhere;{phone};{who.Upn};10";
}
