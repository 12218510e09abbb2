using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>What a roster changes about each advisor, a line a person: the columns, and from what to what when those are few.</summary>
internal static class ChangeLines
{
    private const int MostWithValues = 3;
    private const int LongestValue = 60;

    /// <summary>The line of one advisor.</summary>
    public static string Of(RosterChange change) =>
        Words.Roster_Preview_Person.With(Element.Plain(change.After.Name), string.Join(change.Fields.Count > MostWithValues ? ", " : "; ", change.Fields.Select(field => Field(change, field))));

    private static string Field(RosterChange change, RosterColumn column) => change.Fields.Count > MostWithValues || column is RosterColumn.Absence
        ? ColumnNames.Of(column)
        : Words.Roster_Preview_Becomes.With(ColumnNames.Of(column), Value(change.Before, column), Value(change.After, column));

    private static string Value(Advisor advisor, RosterColumn column) => RosterTemplate.TextOf(advisor, column) switch
    {
        "" => Words.Roster_Preview_Empty,
        { Length: > LongestValue } text => Element.Plain(text[..LongestValue]) + "…",
        var text => Element.Plain(text),
    };
}
