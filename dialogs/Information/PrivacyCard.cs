using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What Teams keeps, what this program keeps and for how long, and what an advisor counts (design section 9, conflict C9).</summary>
internal static class PrivacyCard
{
    public static Card Make(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoPrivacy,
        Words.Info_Privacy_Heading,
        [
            Element.Paragraph(Words.Info_Privacy_Text1),
            Element.Bullets(Words.Info_Privacy_List.With(profile.KeepOpenDays, profile.KeepAcceptedDays)),
            Element.Paragraph(Words.Info_Privacy_Text3),
        ],
        [
            Say.Contact(),
            Say.To(Verbs.ChatClear, Words.Info_Button_Clear),
            Say.To(Verbs.InfoLimits, Words.Info_Button_Limits),
            .. profile.PrivacyNoticeUrl is { IsAbsoluteUri: true } notice ? new[] { Button.Open(Words.Info_Button_Notice, notice) } : [],
        ]);
}
