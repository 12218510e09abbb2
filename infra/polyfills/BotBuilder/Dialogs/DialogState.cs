namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs; the active one is first.</summary>
public class DialogState
{
    public DialogState()
        : this(stack: null)
    {
    }

    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    public List<DialogInstance> DialogStack { get; set; }
}
