using VpBot.Dialogs.Roster;
using VpBot.Tests.Calendar;

namespace VpBot.Tests.Roster;

/// <summary>Roster files to start a test from, written as <c>column=text; column=text</c>.</summary>
internal static class RosterFiles
{
    public static readonly Guid Publisher = new("99999999-9999-9999-9999-999999999999");

    public static readonly RosterRules Rules = new(Examples.Amsterdam, "NL", Examples.Day("2026-11-23"), Publisher);

    /// <summary>A table without errors and warnings of which some cells of the first advisor say something else; a column that is not there yet is added.</summary>
    public static RosterTable With(params (string Column, string Text)[] cells)
    {
        List<string> headers = ["sleutel", "objectId", "naam", "soort", "talen", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "kanalen"];
        List<string> first = ["vp-01", "11111111-1111-1111-1111-111111111111", "Sam de Vries", "intern", "nl", "9-17", "9-17", "9-17", "9-17", "9-17", "teamschat"];
        string[] second = ["vp-02", "22222222-2222-2222-2222-222222222222", "Noor Haddad", "extern", "nl, en", "", "09:00-12:30 13:00-17:00", "", "", "", "telefoon elders"];

        foreach (var (column, text) in cells)
        {
            var place = headers.IndexOf(column);
            if (place < 0)
            {
                headers.Add(column);
                first.Add(text);
            }
            else
            {
                first[place] = text;
            }
        }

        return new(headers, [first, second]);
    }

    public static RosterTable Without(this RosterTable table, params string[] columns)
    {
        var kept = table.Headers.Index().Where(header => !columns.Contains(header.Item, StringComparer.Ordinal)).Select(header => header.Index).ToList();

        return new([.. kept.Select(i => table.Headers[i])], [.. table.Rows.Select(IReadOnlyList<string> (row) => [.. kept.Where(i => i < row.Count).Select(i => row[i])])]);
    }

    public static RosterReadResult Read(this RosterTable table, RosterTable? absence = null) => RosterReading.Read(table, Rules, absence);
}
