using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What is shown after "stop" (domain facts 2.2 M16): nothing was sent, one can come back, and what may remain.</summary>
public static class StoppedCard
{
    /// <summary>Makes the card <c>stopped</c>.</summary>
    public static Card Make() => CardShell.Make(
        CardNames.Stopped,
        Words.Info_Stopped_Heading,
        [Element.Paragraph(Words.Info_Stopped_Text1), Element.Paragraph(Words.Info_Stopped_Text2)],
        [Say.To(Verbs.NavHome, Words.Info_Button_Again), Say.To(Verbs.RequestStatus, Words.Info_Button_Status)],
        CardFoot.First);
}
