using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What a confidential advisor does, does not do, and which kinds there are (domain facts 2.2 M4 and M7, conflicts C1, C2, C3, C7, C10, C14).</summary>
internal static class RoleCards
{
    public static Card Role(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoRole,
        Words.Info_Role_Heading,
        [
            Element.Paragraph(Say.Sentences(
                Words.Info_Role_Scope,
                profile.Country == Country.BE ? Words.Info_Role_ScopeBelgium : null,
                profile.IntegrityInScope ? Words.Info_Role_ScopeIntegrity : null)),
            Element.Bullets(Say.Lines(
                profile.Country == Country.BE ? Words.Info_Role_TasksBelgium : Words.Info_Role_Tasks,
                profile.MediationHere() == Mediation.Conciliation ? Words.Info_Role_Conciliation : null)),
            Element.Paragraph(Words.Info_Role_Text3),
        ],
        [Say.Contact(), Say.To(Verbs.InfoBoundaries, Words.Info_Button_Boundaries), Say.To(Verbs.InfoLimits, Words.Info_Button_Limits)]);

    public static Card Boundaries(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoBoundaries,
        Words.Info_Boundaries_Heading,
        [
            Element.Bullets(Say.Lines(
                Words.Info_Boundaries_List,
                profile.MediationHere() switch
                {
                    Mediation.None => Words.Info_Boundaries_Mediation,
                    Mediation.Refer => Words.Info_Boundaries_MediationRefer,
                    _ => null,
                })),
            Element.Paragraph(Words.Info_Boundaries_Text2),
            .. Outside(profile),
        ],
        [Say.Contact(), Say.To(Verbs.InfoHelp, Words.Info_Button_Help), Say.To(Verbs.InfoNotSure, Words.Info_Button_NotSure)]);

    public static Card Kinds(OrganisationProfile profile)
    {
        var name = Element.Plain(profile.DisplayName());
        return CardShell.Make(
            Verbs.InfoKinds,
            Words.Info_Kinds_Heading,
            [
                Element.Paragraph(Words.Info_Kinds_Text1.With(name)),
                Element.Paragraph(Words.Info_Kinds_Text2.With(name)),
                Element.Paragraph(Words.Info_Kinds_Text3),
            ],
            [Say.Contact(), Say.To(Verbs.InfoAdvisors, Words.Info_Button_Advisors), Say.To(Verbs.InfoBecoming, Words.Info_Button_Becoming)]);
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Outside(OrganisationProfile profile)
    {
        var text = Say.Sentences(
            profile.LabourConflictInScope() ? null : Words.Info_Boundaries_Labour,
            profile.ScopePrivate == Scope.InScope ? null : Words.Info_Boundaries_Private);
        return text.Length == 0 ? [] : [Element.Paragraph(text)];
    }
}
