namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs on the stack may want to know.</summary>
public class DialogEvent
{
    /// <summary>Whether parents hear of it when the dialog did not handle it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
