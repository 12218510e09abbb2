using Microsoft.Bot.Builder.Dialogs;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;

namespace VpBot.Dialogs.Contact;

/// <summary>
/// Asking for contact: one question a card, every answer optional but the channel. The draft knows which question it is at;
/// a step that was answered passes it on, and going back begins the waterfall again at the earlier question.
/// </summary>
public sealed class ContactDialog : ComponentDialog
{
    private const string Waterfall = "contact";

    private readonly ContactQuestions questions;
    private readonly IContactRequests requests;
    private readonly OwnRequest own;
    private readonly OrganisationProfile profile;
    private readonly IPeople people;

    public ContactDialog(ContactQuestions questions, IContactRequests requests, OwnRequest own, IPeople people, OrganisationProfile profile)
        : base(nameof(ContactDialog))
    {
        this.questions = questions;
        this.requests = requests;
        this.own = own;
        this.people = people;
        this.profile = profile;
        InitialDialogId = Waterfall;
        AddDialog(new WaterfallDialog(Waterfall,
        [
            ExplainAsync,
            AskWithWhomAsync,
            AskHowAsync,
            AskWhenAsync,
            AskLanguageAsync,
            ReviewAsync,
            SendAsync,
        ]));
        AddDialog(new ContactPrompt(questions));
    }

    private Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, ContactStep.Explain, cancellationToken);

    private Task<DialogTurnResult> AskWithWhomAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, ContactStep.Advisor, cancellationToken);

    private Task<DialogTurnResult> AskHowAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, ContactStep.Channel, cancellationToken);

    private Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, ContactStep.Times, cancellationToken);

    private Task<DialogTurnResult> AskLanguageAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, ContactStep.Options, cancellationToken);

    private Task<DialogTurnResult> ReviewAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, ContactStep.Review, cancellationToken);

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = DraftOf(step);
        var choices = await questions.ChoicesAsync(turn, cancellationToken);
        if (draft.At is ContactStep.Self)
        {
            await step.Context.ShowAsync(ContactCards.Self(draft, choices, profile), cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (draft.At < ContactStep.Send)
        {
            return await step.ReplaceDialogAsync(Waterfall, draft, cancellationToken);
        }

        var requester = new Requester(turn.Who, turn.Name, turn.Language, turn.Chat)
        {
            Upn = await people.UpnAsync(turn, cancellationToken),
            Phone = draft.Phone,
            Clock = choices.OtherClock?.Id,
            CardMessageId = turn.CardMessageId,
        };
        var sent = await requests.SendAsync(draft.ToRequest(choices, profile), requester, cancellationToken);
        var card = sent.WasOpen ? await own.ShowAsync(sent.Request, turn, cancellationToken) : await own.SentAsync(sent.Request, turn, cancellationToken);
        await step.Context.ShowAsync(card, cancellationToken, lasting: true);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, ContactStep question, CancellationToken cancellationToken)
    {
        var draft = DraftOf(step);
        if (draft.At > question)
        {
            return await step.NextAsync(draft, cancellationToken);
        }

        return draft.At < question
            ? await step.ReplaceDialogAsync(Waterfall, draft, cancellationToken)
            : await step.BeginDialogAsync(nameof(ContactPrompt), draft, cancellationToken);
    }

    private static ContactDraft DraftOf(WaterfallStepContext step) =>
        step.Result as ContactDraft ?? step.Options as ContactDraft
        ?? throw new InvalidOperationException("The waterfall was begun without a draft.");
}
