using System.Globalization;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>What a publisher sees: how to send a roster, what is wrong with it, what it would change, and that it is published.</summary>
public static class RosterCards
{
    /// <summary>How many names or findings one list shows; of more it says how many.</summary>
    internal const int MostLines = 40;

    /// <summary>The publisher's start.</summary>
    public static Card Home(AdvisorRoster current, TimeZoneInfo zone, string? problem = null)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>>();
        if (problem is not null)
        {
            elements.Add(Element.Problem(problem));
        }

        elements.Add(Element.Paragraph(current.Version == 0
            ? Words.Roster_Home_None
            : Words.Roster_Home_Current.With(current.Advisors.Count, Spoken.Moment(current.PublishedAt, zone))));
        elements.Add(Element.Paragraph(Words.Roster_Home_How));
        elements.Add(Element.Paragraph(Words.Roster_Home_Columns.With(string.Join(", ", RosterTemplate.Headers.Select(ColumnNames.Explained)))));
        return CardShell.Make(CardNames.RosterHome, Words.Roster_Home_Heading, elements, foot: new CardFoot(Home: true, Again: Verbs.RosterUpload));
    }

    /// <summary>A file that cannot be published: everything that is wrong, by row and column.</summary>
    /// <param name="reportId">Where the report is kept for a while.</param>
    /// <param name="errors">What is wrong, as much as was kept.</param>
    /// <param name="count">How many things are wrong in all.</param>
    public static Card Report(string reportId, IReadOnlyList<RosterFinding> errors, int count, ICardTokens tokens) => CardShell.Make(
        CardNames.RosterReport,
        Words.Roster_Report_Heading,
        [Element.Paragraph(Words.Roster_Report_Text.With(count)), Element.Bullets(Lines(errors, count))],
        foot: new CardFoot(Home: true, Token: tokens.Sign(Subject.Report(reportId, count).ToString())));

    /// <summary>What publishing would change, and what must be confirmed first.</summary>
    public static Card Preview(string draftId, RosterDraft draft, RosterDifference difference, ICardTokens tokens, string? problem = null)
    {
        var token = tokens.Sign(Subject.Roster(draftId).ToString());
        var elements = new List<IReadOnlyDictionary<string, object?>>();
        if (problem is not null)
        {
            elements.Add(Element.Problem(problem));
        }

        elements.Add(Element.Paragraph(Words.Roster_Preview_Text.With(draft.Advisors.Count)));
        elements.Add(Element.Facts(
        [
            (Words.Roster_Preview_Added, Names(difference.Added.Select(advisor => advisor.Name))),
            (Words.Roster_Preview_Changed, Names(difference.Changed.Select(change => change.After.Name))),
            (Words.Roster_Preview_Removed, Names(difference.Removed.Select(advisor => advisor.Name))),
        ]));
        if (difference.Changed.Count > 0)
        {
            elements.Add(Element.Bullets(Most(difference.Changed.Select(ChangeLines.Of), difference.Changed.Count)));
        }

        if (draft.Warnings.Count > 0)
        {
            elements.Add(Element.Subheading(Words.Roster_Preview_Warnings));
            elements.Add(Element.Bullets(Lines(draft.Warnings, draft.Warnings.Count)));
        }

        if (draft.NeedsConfirming)
        {
            elements.Add(Element.Toggle("confirm", Words.Roster_Preview_ConfirmLabel, Words.Roster_Preview_Confirm));
        }

        return CardShell.Make(
            CardNames.RosterPreview,
            Words.Roster_Preview_Heading,
            elements,
            [
                Button.Press(Verbs.RosterPublish, Words.Roster_Button_Publish, token, primary: true),
                Button.Press(Verbs.RosterDiscard, Words.Roster_Button_Discard, token, withInputs: false),
            ],
            new CardFoot(Token: token));
    }

    /// <summary>After publishing.</summary>
    public static Card Published(AdvisorRoster roster) => CardShell.Make(
        CardNames.RosterPublished,
        Words.Roster_Published_Heading,
        [Element.Paragraph(Words.Roster_Published_Text.With(roster.Advisors.Count, roster.Version))],
        foot: new CardFoot(Home: true));

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0
            ? Words.Roster_Preview_Nobody
            : string.Join(", ", all.Take(MostLines).Select(Element.Plain)) + (all.Count > MostLines ? Words.Roster_AndMore.With(all.Count - MostLines) : "");
    }

    private static string Lines(IReadOnlyList<RosterFinding> findings, int count) => Most(findings.Select(Line), count);

    private static string Most(IEnumerable<string> lines, int count) => string.Join('\n', lines
        .Take(MostLines)
        .Concat(count > MostLines ? [Words.Roster_AndMore.With(count - MostLines)] : []));

    private static string Line(RosterFinding finding)
    {
        var words = Words.ResourceManager.GetString("RosterProblem_" + finding.Problem, CultureInfo.CurrentUICulture) ?? finding.Problem.ToString();
        var text = words.With(Element.Plain(finding.Detail ?? ""));
        return (finding.Row, finding.Column) switch
        {
            ({ } row, { } column) => Words.Roster_AtRowAndColumn.With(row, ColumnNames.Explained(column), text),
            ({ } row, null) => Words.Roster_AtRow.With(row, text),
            (null, { } column) => Words.Roster_AtColumn.With(ColumnNames.Explained(column), text),
            _ => Spoken.AtStart(text),
        };
    }
}
