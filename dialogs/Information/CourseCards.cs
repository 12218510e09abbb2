using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>How a first talk goes and what may follow (domain facts 2.2 M11 and M12).</summary>
internal static class CourseCards
{
    public static Card FirstTalk() => CardShell.Make(
        Verbs.InfoFirstTalk,
        Words.Info_FirstTalk_Heading,
        [Element.Paragraph(Words.Info_FirstTalk_Text1), Element.Bullets(Words.Info_FirstTalk_List), Element.Paragraph(Words.Info_FirstTalk_Text3)],
        [Say.Contact(), Say.To(Verbs.InfoAfter, Words.Info_Button_After), Say.To(Verbs.InfoLimits, Words.Info_Button_Limits)]);

    public static Card After(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoAfter,
        Words.Info_After_Heading,
        [
            Element.Paragraph(Words.Info_After_Text1),
            Element.Bullets(profile.Country == Country.BE ? Belgian(profile) : Words.Info_After_List),
            Element.Paragraph(Say.Sentences(Words.Info_After_Text3, Say.WithOwn(Words.Info_After_Complaints, profile.ComplaintsRoute))),
        ],
        [Say.Contact(), Say.To(Verbs.InfoBoundaries, Words.Info_Button_Boundaries), Say.To(Verbs.InfoHelp, Words.Info_Button_Help)]);

    private static string Belgian(OrganisationProfile profile) => Words.Info_After_ListBelgium.With(
        string.IsNullOrWhiteSpace(profile.PreventionAdvisor) ? Words.Info_After_PreventionUnknown : Element.Plain(profile.PreventionAdvisor.Trim()));
}
