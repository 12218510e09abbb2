using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>What is left after "clear this chat": what was emptied, what cannot be, and what the person can do. The same whether or not a request is open.</summary>
public static class ClearedCard
{
    /// <summary>Makes the card <c>chat.clear</c>.</summary>
    /// <param name="isComplete">Whether everything that could be reached was emptied: only then is that said.</param>
    public static Card Make(bool isComplete = true) => CardShell.Make(
        Verbs.ChatClear,
        isComplete ? Words.Info_Cleared_Heading : Words.Info_Cleared_IncompleteHeading,
        [
            Element.Paragraph(isComplete ? Words.Info_Cleared_Text1 : Words.Info_Cleared_Incomplete),
            Element.Paragraph(Words.Info_Cleared_Text2),
            Element.Paragraph(Words.Info_Cleared_Text3),
        ],
        [
            .. isComplete ? [] : new[] { Say.To(Verbs.ChatClear, Words.Info_Button_ClearAgain) },
            Say.To(Verbs.NavHome, Words.Info_Button_Again),
            Say.To(Verbs.RequestStatus, Words.Info_Button_Status),
        ],
        isComplete ? CardFoot.First : CardFoot.First with { Which = IncompleteOne });

    /// <summary>What a message becomes that was emptied: nothing that says what it was.</summary>
    public static Card Emptied() => CardShell.Make(
        Verbs.ChatClear,
        Words.Info_Emptied_Heading,
        [Element.Paragraph(Words.Info_Emptied_Text)],
        [Say.To(Verbs.NavHome, Words.Info_Button_Again)],
        CardFoot.First with { Which = EmptiedOne });

    /// <summary>The card again, in another language.</summary>
    /// <param name="which">Which of the cards <c>chat.clear</c>.</param>
    internal static Card Again(string which) => which == EmptiedOne ? Emptied() : Make(isComplete: which != IncompleteOne);

    private const string EmptiedOne = "emptied";
    private const string IncompleteOne = "incomplete";
}
