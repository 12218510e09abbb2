namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with a set of dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The dialog of this container or else of the context; null when neither has it.</summary>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.Dialogs.Find(dialogId);

    /// <summary>A change of version that nobody handles is traced.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name is DialogEvents.VersionChanged)
        {
            await dc.Context.SendActivityAsync(dc.Context.Activity.CreateTrace($"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}"), cancellationToken);
        }

        return handled;
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>
    /// Emits <see cref="DialogEvents.VersionChanged"/> when the dialogs in this container are no longer those with which the active
    /// conversation began. Unless an override handles it, the conversation goes on where it was.
    /// </summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog;
        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && !string.Equals(before, instance.Version, StringComparison.Ordinal))
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
