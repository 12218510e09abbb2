using System.Globalization;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Information;

/// <summary>Who the advisors are, with what an employee needs to choose: for whom they work, what else they do, when and how they can be reached.</summary>
internal static class AdvisorsCard
{
    /// <summary>How many advisors one card shows.</summary>
    public const int PerPage = 8;

    private const string PageField = "page";
    private const int LongestText = 100;

    /// <param name="page">From 1; the nearest page there is when there is none with this number.</param>
    public static Card Make(OrganisationProfile profile, AdvisorRoster roster, DateOnly today, int page)
    {
        var serving = roster.Advisors.Where(advisor => advisor.InServiceOn(today)).ToList();
        var pages = Math.Max(1, (serving.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 1, pages);
        return CardShell.Make(
            Verbs.InfoAdvisors,
            Words.Info_Advisors_Heading,
            [
                Element.Paragraph(serving.Count == 0
                    ? Say.Sentences(Words.Info_Advisors_None, Say.WithOwn(Words.Info_Trouble_OffTeams, profile.OffTeamsContact))
                    : Say.Sentences(Words.Info_Advisors_Text1, pages > 1 ? Words.Info_Advisors_Page.With(page, pages) : null)),
                .. serving.Skip((page - 1) * PerPage).Take(PerPage).SelectMany(advisor => Shown(advisor, profile)),
            ],
            [
                .. page < pages ? new[] { To(Verbs.InfoAdvisorsNext, Words.Info_Advisors_Next, page + 1) } : [],
                .. page > 1 ? new[] { To(Verbs.InfoAdvisorsPrevious, Words.Info_Advisors_Previous, page - 1) } : [],
                Say.Contact(),
                Say.To(Verbs.InfoKinds, Words.Info_Button_Kinds),
            ],
            CardFoot.Information with { Which = Written(page) });
    }

    /// <summary>The page that was asked for: by a button for more names, or by showing the card again.</summary>
    public static int PageOf(Turn turn) =>
        int.TryParse(turn.Again?.Which ?? turn.Press?[PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    /// <summary>How to reach an advisor without this bot, as facts: never shortened.</summary>
    public static IEnumerable<(string Title, string Value)> Reach(Advisor advisor)
    {
        if (advisor.Phone is { } phone)
        {
            yield return (Words.Contact_Self_Phone, phone);
        }

        if (advisor.Email is { } email)
        {
            yield return (Words.Contact_Self_Mail, Element.Plain(email));
        }
    }

    private static IReadOnlyDictionary<string, object?> To(string verb, string title, int page) =>
        Button.Press(verb, title, data: [new(PageField, Written(page))], withInputs: false);

    private static string Written(int page) => page.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Shown(Advisor advisor, OrganisationProfile profile)
    {
        yield return Element.Subheading(Own(advisor.Name));
        var facts = new List<(string, string)>
        {
            (Words.Info_Advisors_Works, (advisor.Kind == AdvisorKind.Internal ? Words.Info_Advisors_Internal : Words.Info_Advisors_External).With(Own(profile.DisplayName()))),
        };
        if (!string.IsNullOrWhiteSpace(advisor.OtherRole))
        {
            facts.Add((Words.Info_Advisors_OtherRole, Own(advisor.OtherRole)));
        }

        facts.Add((Words.Info_Advisors_Languages, Spoken.List(advisor.Languages.Select(Spoken.Language))));
        facts.Add((Words.Info_Advisors_Days, Spoken.Weekdays(advisor.Week)));
        facts.Add((Words.Info_Advisors_Channels, Spoken.List(advisor.Channels.Select(Spoken.Channel))));
        facts.AddRange(Reach(advisor));
        if (!string.IsNullOrWhiteSpace(advisor.Location))
        {
            facts.Add((Words.Info_Advisors_Place, Own(advisor.Location)));
        }

        yield return Element.Facts(facts);
    }

    private static string Own(string text) => Element.Plain(text.Length > LongestText ? text[..LongestText] : text);
}
