using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>For whoever doubts, is complained about, saw something, leads others or wants to be an advisor (domain facts 2.2 M13 to M15, conflict C13).</summary>
internal static class PersonCards
{
    public static Card NotSure(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoNotSure,
        Words.Info_NotSure_Heading,
        [
            Element.Paragraph(Words.Info_NotSure_Text1),
            Element.Paragraph(Words.Info_NotSure_Text2.With(
                profile.Country == Country.BE ? Words.Info_NotSure_Belgium : profile.IntegrityInScope ? Words.Info_NotSure_Integrity : "")),
            Element.Paragraph(Words.Info_NotSure_Text3),
        ],
        [
            Say.Contact(),
            Say.To(Verbs.InfoBehaviour, Words.Info_Button_Behaviour),
            Say.To(Verbs.InfoWitness, Words.Info_Button_Witness),
            Say.To(Verbs.InfoAboutMe, Words.Info_Button_AboutMe),
            Say.To(Verbs.InfoManager, Words.Info_Button_Manager),
            Say.To(Verbs.InfoHelp, Words.Info_Button_Help),
        ]);

    public static Card AboutMe() => CardShell.Make(
        Verbs.InfoAboutMe,
        Words.Info_AboutMe_Heading,
        [Element.Paragraph(Words.Info_AboutMe_Text1), Element.Paragraph(Words.Info_AboutMe_Text2), Element.Paragraph(Words.Info_AboutMe_Text3)],
        [Say.Contact(), Say.To(Verbs.InfoLimits, Words.Info_Button_Limits), Say.To(Verbs.InfoFirstTalk, Words.Info_Button_FirstTalk)]);

    public static Card Witness() => CardShell.Make(
        Verbs.InfoWitness,
        Words.Info_Witness_Heading,
        [Element.Paragraph(Words.Info_Witness_Text1), Element.Paragraph(Words.Info_Witness_Text2)],
        [Say.Contact(), Say.To(Verbs.InfoLimits, Words.Info_Button_Limits), Say.To(Verbs.InfoIntegrity, Words.Info_Button_Integrity)]);

    public static Card Manager() => CardShell.Make(
        Verbs.InfoManager,
        Words.Info_Manager_Heading,
        [Element.Paragraph(Words.Info_Manager_Text1), Element.Paragraph(Words.Info_Manager_Text2), Element.Paragraph(Words.Info_Manager_Text3)],
        [Say.Contact(), Say.To(Verbs.InfoBoundaries, Words.Info_Button_Boundaries), Say.To(Verbs.InfoHelpConflict, Words.Help_ConflictHelp_Heading)]);

    public static Card Becoming(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoBecoming,
        Words.Info_Becoming_Heading,
        [
            Element.Paragraph(Words.Info_Becoming_Text1.With(Element.Plain(profile.DisplayName()))),
            Element.Bullets(Words.Info_Becoming_List),
            Element.Paragraph(Words.Info_Becoming_Text3),
        ],
        [Say.To(Verbs.InfoRole, Words.Info_Button_Role), Say.To(Verbs.InfoBoundaries, Words.Info_Button_Boundaries)]);
}
