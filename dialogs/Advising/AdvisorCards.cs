using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>The advisor's own screens: start, open requests, days away.</summary>
public static class AdvisorCards
{
    /// <summary>The name, in a button's data, of what tells saying when one is away from asking for this card.</summary>
    public const string SaysDaysField = "days";

    /// <summary>The advisor's start.</summary>
    /// <param name="advisor">Whose.</param>
    /// <param name="away">The days away that they said; null for none.</param>
    /// <param name="open">How many requests they have.</param>
    /// <param name="now">The time.</param>
    /// <param name="problem">What was wrong with what they filled in; null for nothing.</param>
    public static Card Home(Advisor advisor, DayRange? away, int open, DateTimeOffset now, string? problem = null)
    {
        var today = advisor.Week.DayOf(now);
        var published = advisor.Absence.Where(range => range.Last >= today).ToList();
        var elements = new List<IReadOnlyDictionary<string, object?>>();
        if (problem is not null)
        {
            elements.Add(Element.Problem(problem));
        }

        elements.Add(Element.Paragraph(Words.Advisor_Home_Text.With(Element.Plain(advisor.Name), open)));
        elements.AddRange(published.Select(range => Element.Paragraph(Words.Advisor_Home_Published.With(Spoken.Day(range.First), Spoken.Day(range.Last)))));
        if (away is { } days)
        {
            elements.Add(Element.Paragraph(Words.Advisor_Home_Away.With(Spoken.Day(days.First), Spoken.Day(days.Last))));
        }
        else if (!published.Any(range => range.Contains(today)))
        {
            elements.Add(Element.Paragraph(Words.Advisor_Home_Here));
        }

        elements.Add(Element.Facts(Published(advisor)));
        elements.Add(Element.Day("from", Words.Advisor_Away_From, away?.First));
        elements.Add(Element.Day("until", Words.Advisor_Away_Until, away?.Last));
        var buttons = new List<IReadOnlyDictionary<string, object?>>
        {
            Button.Press(Verbs.AdvisorAway, Words.Advisor_Button_Away, data: [new(SaysDaysField, "yes")]),
        };
        if (away is not null)
        {
            buttons.Add(Button.Press(Verbs.AdvisorBack, Words.Advisor_Button_Back, withInputs: false));
        }

        buttons.Add(Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Requests, withInputs: false));
        return CardShell.Make(CardNames.AdvisorHome, Words.Advisor_Home_Heading, elements, buttons, new CardFoot(Home: true, Again: Verbs.AdvisorAway));
    }

    /// <summary>What HR published about when this advisor works and how much they take.</summary>
    private static IEnumerable<(string Title, string Value)> Published(Advisor advisor)
    {
        foreach (var (day, slots) in advisor.Week.Hours.Where(day => day.Value.Count > 0).OrderBy(day => ((int)day.Key + 6) % 7))
        {
            yield return (Spoken.AtStart(Spoken.Weekday(day)), string.Join(", ", slots.Select(slot => Words.Spoken_Hours.With(Spoken.Time(slot.Start), Spoken.Time(slot.End)))));
        }

        yield return (Words.Advisor_Home_Capacity, advisor.Capacity.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The advisor's open offers and accepted requests, by code; choosing one shows it.</summary>
    public static Card Requests(IReadOnlyList<ContactRequest> held)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Paragraph(held.Count == 0 ? Words.Advisor_Requests_None : Words.Advisor_Requests_Text),
        };
        var buttons = new List<IReadOnlyDictionary<string, object?>>();
        if (held.Count > 0)
        {
            elements.Add(Element.Choices("request", Words.Advisor_Requests_Label, held.Select(request => (request.Id.Value, Line(request)))));
            buttons.Add(Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Show, primary: true));
        }

        buttons.Add(Button.Press(Verbs.AdvisorAway, Words.Advisor_Button_Availability, withInputs: false));
        return CardShell.Make(Verbs.AdvisorRequests, Words.Advisor_Requests_Heading, elements, buttons, new CardFoot(Home: true));
    }

    private static string Line(ContactRequest request) =>
        (request.State is RequestState.Accepted ? Words.Advisor_Requests_Accepted : Words.Advisor_Requests_Offered).With(request.Code, Spoken.Channel(request.Channel));
}
