using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using VpBot.Dialogs.Cards;

namespace VpBot.Dialogs.Contact;

/// <summary>
/// Asks one question of the waterfall with a card and waits for its button. Anything else that comes in shows the question
/// again; an answer that cannot be taken is shown on the card and not kept. Options and result are the draft.
/// </summary>
internal sealed class ContactPrompt(ContactQuestions questions) : Dialog(nameof(ContactPrompt))
{
    private const string DraftKey = "draft";

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var draft = options as ContactDraft ?? throw new InvalidOperationException("The question was asked without a draft.");
        await AskAsync(dc, draft, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (dc.ActiveDialog.State[DraftKey] is not ContactDraft draft)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (turn.Press is not { } press || !ContactQuestions.Answers(turn, press, draft))
        {
            await AskAsync(dc, draft, cancellationToken);
            return EndOfTurn;
        }

        if (press.Verb is Verbs.NavBack)
        {
            return await dc.EndDialogAsync(draft.Back(), cancellationToken);
        }

        var (answered, problem) = await questions.ReadAsync(turn, draft, press, cancellationToken);
        if (problem is null)
        {
            return await dc.EndDialogAsync(answered, cancellationToken);
        }

        await dc.Context.ShowAsync(await questions.CardAsync(turn, answered, problem, cancellationToken), cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (instance.State[DraftKey] is ContactDraft draft)
        {
            await turnContext.ShowAsync(await questions.CardAsync(Turn.Of(turnContext), draft, problem: null, cancellationToken), cancellationToken);
        }
    }

    private async Task AskAsync(DialogContext dc, ContactDraft draft, CancellationToken cancellationToken)
    {
        dc.ActiveDialog.State[DraftKey] = draft;
        await dc.Context.ShowAsync(await questions.CardAsync(Turn.Of(dc.Context), draft, problem: null, cancellationToken), cancellationToken);
    }
}
