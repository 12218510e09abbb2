namespace VpBot.Dialogs.Cards;

/// <summary>The data of the button that shows the same card in another language. The choice travels in the cards; nothing is stored for it.</summary>
public static class LanguageSwitch
{
    /// <summary>The verb that shows the card again.</summary>
    public const string AgainField = "again";

    /// <summary>The language to show it in, such as <c>en</c>.</summary>
    public const string ToField = "to";
}
