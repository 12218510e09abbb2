using System.Globalization;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Information;

/// <summary>Who the advisors are, with what an employee needs to choose: for whom they work, what else they do, when and how they can be reached.</summary>
internal static class AdvisorsCard
{
    private const int MostShown = 15;
    private const int LongestText = 100;

    private static readonly IReadOnlyList<DayOfWeek> Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static Card Make(OrganisationProfile profile, AdvisorRoster roster, DateOnly today)
    {
        var serving = roster.Advisors.Where(advisor => advisor.InServiceOn(today)).ToList();
        return CardShell.Make(
            Verbs.InfoAdvisors,
            Words.Info_Advisors_Heading,
            [
                Element.Paragraph(serving.Count == 0
                    ? Say.Sentences(Words.Info_Advisors_None, Say.WithOwn(Words.Info_Trouble_OffTeams, profile.OffTeamsContact))
                    : Words.Info_Advisors_Text1),
                .. serving.Take(MostShown).SelectMany(advisor => Shown(advisor, profile)),
                .. serving.Count > MostShown ? new[] { Element.Paragraph(Words.Info_Advisors_More.With(serving.Count - MostShown)) } : [],
            ],
            [Say.Contact(), Say.To(Verbs.InfoKinds, Words.Info_Button_Kinds)]);
    }

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

        facts.Add((Words.Info_Advisors_Languages, Enumerated(advisor.Languages.Select(LanguageName))));
        facts.Add((Words.Info_Advisors_Days, Days(advisor)));
        facts.Add((Words.Info_Advisors_Channels, Enumerated(advisor.Channels.Select(ChannelName))));
        if (!string.IsNullOrWhiteSpace(advisor.Location))
        {
            facts.Add((Words.Info_Advisors_Place, Own(advisor.Location)));
        }

        yield return Element.Facts(facts);
    }

    private static string Days(Advisor advisor)
    {
        var names = CultureInfo.CurrentUICulture.DateTimeFormat;
        var days = Weekdays.Where(day => advisor.Week.On(day).Count > 0).Select(names.GetDayName).ToList();
        return days.Count == 0 ? Words.Info_Advisors_NoDays : Enumerated(days);
    }

    private static string ChannelName(ContactChannel channel) => channel switch
    {
        ContactChannel.TeamsChat => Words.Info_Channel_TeamsChat,
        ContactChannel.TeamsCall => Words.Info_Channel_TeamsCall,
        ContactChannel.Phone => Words.Info_Channel_Phone,
        ContactChannel.AtWork => Words.Info_Channel_AtWork,
        _ => Words.Info_Channel_Elsewhere,
    };

    private static string LanguageName(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return Own(code);
        }
    }

    private static string Enumerated(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : Words.Info_Advisors_And.With(string.Join(", ", all[..^1]), all[^1]);
    }

    private static string Own(string text) => Element.Plain(text.Length > LongestText ? text[..LongestText] : text);
}
