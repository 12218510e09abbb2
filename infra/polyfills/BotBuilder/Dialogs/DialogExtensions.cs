namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog in a turn.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what is active, or else begins the dialog. Sends no trace of the state: it would only be seen by handlers in the bot.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var context = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var turn = await context.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
        {
            await context.BeginDialogAsync(dialog.Id, options: null, cancellationToken);
        }
    }
}
