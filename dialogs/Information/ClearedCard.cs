using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What is left after "clear this chat": what was emptied, what cannot be, and what the person can do. The same whether or not a request is open.</summary>
public static class ClearedCard
{
    /// <summary>Makes the card <c>chat.clear</c>.</summary>
    public static Card Make() => CardShell.Make(
        Verbs.ChatClear,
        Words.Info_Cleared_Heading,
        [Element.Paragraph(Words.Info_Cleared_Text1), Element.Paragraph(Words.Info_Cleared_Text2), Element.Paragraph(Words.Info_Cleared_Text3)],
        [Say.To(Verbs.NavHome, Words.Info_Button_Again), Say.To(Verbs.RequestStatus, Words.Info_Button_Status)],
        CardFoot.First);

    /// <summary>What a message becomes that was emptied: nothing that says what it was.</summary>
    public static Card Emptied() => CardShell.Make(
        Verbs.ChatClear,
        Words.Info_Emptied_Heading,
        [Element.Paragraph(Words.Info_Emptied_Text)],
        [Say.To(Verbs.NavHome, Words.Info_Button_Again)],
        CardFoot.First with { Which = EmptiedOne });

    /// <summary>Which of the cards <c>chat.clear</c> an emptied message holds.</summary>
    internal const string EmptiedOne = "emptied";
}
