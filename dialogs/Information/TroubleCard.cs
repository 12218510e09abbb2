using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What is shown when something broke: one calm line, and what works without it.</summary>
public static class TroubleCard
{
    /// <summary>Makes the card <c>trouble</c>.</summary>
    public static Card Make(OrganisationProfile profile) => CardShell.Make(
        CardNames.Trouble,
        Words.Info_Trouble_Heading,
        [
            Element.Paragraph(Words.Info_Trouble_Text1),
            .. Say.WithOwn(Words.Info_Trouble_OffTeams, profile.OffTeamsContact) is { } direct ? new[] { Element.Paragraph(direct) } : [],
            Element.Paragraph(Words.Info_Trouble_Text3),
        ],
        [Say.To(Verbs.NavHome, Words.Info_Button_Again)],
        CardFoot.First);
}
