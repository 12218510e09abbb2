using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What one can come to an advisor about (domain facts 2.2 M6): short examples, none of them graphic, no judgement.</summary>
internal static class SubjectCards
{
    public static Card Behaviour(OrganisationProfile profile) => CardShell.Make(
        Verbs.InfoBehaviour,
        Words.Info_Behaviour_Heading,
        [Element.Paragraph(Words.Info_Behaviour_Text1), Element.Bullets(Words.Info_Behaviour_List), Element.Paragraph(Words.Info_Behaviour_Text3)],
        [
            Say.Contact(),
            Say.To(Verbs.InfoNotSure, Words.Info_Button_NotSure),
            profile.IntegrityInScope ? Say.To(Verbs.InfoIntegrity, Words.Info_Button_Integrity) : Say.To(Verbs.InfoHelp, Words.Info_Button_Help),
        ]);

    public static Card Integrity(OrganisationProfile profile)
    {
        var channel = Say.WithOwn(Words.Info_Integrity_Channel, profile.WhistleblowerChannel);
        return CardShell.Make(
            Verbs.InfoIntegrity,
            Words.Info_Integrity_Heading,
            [
                Element.Paragraph(Words.Info_Integrity_Text1),
                Element.Paragraph(profile.IntegrityInScope ? Words.Info_Integrity_Text2 : Words.Info_Integrity_NotHere.With(Element.Plain(profile.DisplayName()))),
                .. channel is null ? Array.Empty<IReadOnlyDictionary<string, object?>>() : [Element.Paragraph(channel)],
            ],
            [Say.Contact(), Say.To(Verbs.InfoHelpWrongdoing, Words.Help_WrongdoingHelp_Heading), Say.To(Verbs.InfoLimits, Words.Info_Button_Limits)]);
    }
}
