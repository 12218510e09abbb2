using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>The answer to a story or an unrecognised text (domain facts 2.2 M18). It claims only what the text boundary does.</summary>
public static class TooMuchCard
{
    /// <summary>Makes the card <c>toomuch</c>.</summary>
    /// <param name="intent"><see cref="Intent.Story"/>, or <see cref="Intent.Unknown"/> for a short text that was not understood.</param>
    public static Card Make(Intent intent) => CardShell.Make(
        CardNames.TooMuch,
        Words.Info_TooMuch_Heading,
        [
            Element.Paragraph(intent == Intent.Story ? Words.Info_TooMuch_Text1 : Words.Info_TooMuch_Unknown),
            Element.Paragraph(Words.Info_TooMuch_Text2),
            Element.Paragraph(Words.Info_TooMuch_Text3),
        ],
        [Say.Contact(), Say.To(Verbs.InfoRole, Words.Info_Button_Role), Say.To(Verbs.InfoHelp, Words.Info_Button_Help)],
        new CardFoot(Back: true, Home: true, Which: intent.ToString()));
}
