using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What stays confidential and what does not (domain facts 2.2 M5, conflicts C4, C6, C12). An advisor and a lawyer should read it before use.</summary>
internal static class LimitsCard
{
    public static Card Make(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoLimits,
        Words.Info_Limits_Heading,
        [
            Element.Paragraph(profile.Country == Country.BE ? Words.Info_Limits_Text1Belgium : Words.Info_Limits_Text1),
            Element.Bullets(profile.Country == Country.BE ? Belgian() : Dutch(profile)),
            Element.Paragraph(Say.Sentences(Words.Info_Limits_Text3, Words.Info_Limits_Version.With(LimitsText.VersionFor(profile)))),
        ],
        [Say.Contact(), Say.To(Verbs.InfoPrivacy, Words.Info_Button_Privacy), Say.To(Verbs.InfoFirstTalk, Words.Info_Button_FirstTalk)]);

    private static string Dutch(OrganisationProfile profile) => Say.Lines(
        Words.Info_Limits_Danger,
        Words.Info_Limits_Crime,
        profile.PublicSector ? Words.Info_Limits_PublicSector : null,
        profile.Education ? Words.Info_Limits_Education : null,
        Words.Info_Limits_Court);

    private static string Belgian() => Say.Lines(Words.Info_Limits_Danger, Words.Info_Limits_Intervention);
}
