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
