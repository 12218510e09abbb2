using System.Globalization;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>The names of columns as a publisher reads them: as their file spells them, and what that means in the language of the turn.</summary>
internal static class ColumnNames
{
    /// <summary>What a column is called in the language of the turn; a name that the file may use too.</summary>
    public static string Of(RosterColumn column) => Words.ResourceManager.GetString("RosterColumn_" + column, CultureInfo.CurrentUICulture) ?? column.ToString();

    /// <summary>A header, with its meaning where that is another word.</summary>
    public static string Explained(string header)
    {
        var shown = Element.Plain(header);
        return RosterColumns.Find(header) is { } column && CellText.Fold(Of(column)) != CellText.Fold(header) ? Words.Roster_Column.With(shown, Of(column)) : shown;
    }
}
