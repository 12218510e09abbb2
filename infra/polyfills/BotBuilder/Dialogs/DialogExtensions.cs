using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog in a turn.</summary>
public static class DialogExtensions
{
    private const string StateTrace = "https://www.botframework.com/schemas/botState";

    /// <summary>
    /// Continues what is active, or else begins the dialog. An exception is told to the innermost dialog by
    /// <see cref="DialogEvents.Error"/>: when it or a parent handles that, the dialogs go on, else it comes out.
    /// Conversation state and user state that are among the turn's services are saved at the end, unless an exception came out.
    /// </summary>
    /// <exception cref="AggregateException">An exception could not be told: the one that came of telling, and the first.</exception>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var context = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        foreach (var (key, service) in turnContext.TurnState)
        {
            context.Services[key] = service;
        }

        while (true)
        {
            try
            {
                await RunOnceAsync(context, dialog.Id, cancellationToken);
                break;
            }
            catch (Exception error)
            {
                if (!await TellAsync(context, error, cancellationToken))
                {
                    throw;
                }
            }
        }

        await SaveAsync(turnContext, turnContext.TurnState.Get<ConversationState>(), cancellationToken);
        await SaveAsync(turnContext, turnContext.TurnState.Get<UserState>(), cancellationToken);
    }

    private static Task SaveAsync(ITurnContext turnContext, BotState state, CancellationToken cancellationToken) =>
        state?.SaveChangesAsync(turnContext, force: false, cancellationToken) ?? Task.CompletedTask;

    private static async Task RunOnceAsync(DialogContext context, string dialogId, CancellationToken cancellationToken)
    {
        var turn = await context.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
        {
            await context.BeginDialogAsync(dialogId, options: null, cancellationToken);
        }

        // Without the state itself: what people typed is nobody's but theirs.
        await context.Context.SendActivityAsync(Activity.CreateTraceActivity("BotState", StateTrace, label: "Bot State"), cancellationToken);
    }

    private static async Task<bool> TellAsync(DialogContext context, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            return await context.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken);
        }
        catch (Exception second)
        {
            throw new AggregateException("Unable to emit the error as a DialogEvent.", second, error);
        }
    }
}
