using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>The first card: who speaks, what Teams keeps, where to go in danger, and the doors (domain facts 2.2 M1 to M3).</summary>
public static class HomeCard
{
    /// <summary>Makes the card.</summary>
    /// <param name="isAdvisor">Whether the reader is on the roster: they also get their requests.</param>
    /// <param name="isPublisher">Whether the reader may publish the roster: they also get the list.</param>
    public static Card Make(OrganisationProfile profile, bool isAdvisor, bool isPublisher) => CardShell.Make(
        CardNames.Home,
        Words.Info_Home_Heading,
        [
            Element.Paragraph(Words.Info_Home_Text1.With(Element.Plain(profile.DisplayName()))),
            Element.Paragraph(Say.Sentences(Words.Info_Home_Text2, Say.WithOwn(Words.Info_Home_OffTeams, profile.OffTeamsContact))),
            Element.Paragraph(Say.Sentences(Words.Info_Home_Text3, Say.WithOwn(Words.Info_Home_Emergency, profile.InternalEmergencyNumber))),
            .. Element.Buttons(
            [
                Say.Contact(),
                Say.To(Verbs.InfoRole, Words.Info_Button_Role),
                Say.To(Verbs.InfoNotSure, Words.Info_Button_NotSure),
                Say.To(Verbs.InfoAdvisors, Words.Info_Button_Advisors),
                Say.To(Verbs.InfoHelp, Words.Info_Button_Help),
                Say.To(Verbs.InfoPrivacy, Words.Info_Button_Privacy),
                Say.To(Verbs.RequestStatus, Words.Info_Button_Status),
            ]),
        ],
        [
            .. isAdvisor ? new[] { Say.To(Verbs.AdvisorRequests, Words.Info_Button_AdvisorRequests) } : [],
            .. isPublisher ? new[] { Say.To(Verbs.RosterUpload, Words.Info_Button_Roster) } : [],
        ],
        CardFoot.First with { Again = Verbs.NavHome });
}
