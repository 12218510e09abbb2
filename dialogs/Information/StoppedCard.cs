using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What is shown after "stop" (domain facts 2.2 M16): nothing was sent, one can come back, and what may remain.</summary>
public static class StoppedCard
{
    /// <summary>Makes the card <c>stopped</c>.</summary>
    /// <param name="isOpen">Whether a request that was sent before is still open: then it is not said that nothing was sent.</param>
    public static Card Make(bool isOpen) => CardShell.Make(
        CardNames.Stopped,
        Words.Info_Stopped_Heading,
        [Element.Paragraph(isOpen ? Words.Info_Stopped_Open : Words.Info_Stopped_Nothing), Element.Paragraph(Words.Info_Stopped_Text2)],
        [
            .. isOpen ? new[] { Say.To(Verbs.RequestStatus, Words.Info_Button_Status) } : [],
            Say.To(Verbs.ChatClear, Words.Info_Button_Clear),
            Say.To(Verbs.NavHome, Words.Info_Button_Again),
        ],
        CardFoot.First);
}
