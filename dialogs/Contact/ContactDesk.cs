using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;

namespace VpBot.Dialogs.Contact;

/// <summary>Everything between "I want contact" and "sent": starts, continues and throws away the contact waterfall.</summary>
public sealed class ContactDesk : IDesk
{
    private readonly ContactDialog contact;
    private readonly DialogSet dialogs;
    private readonly IStatePropertyAccessor<DialogState> state;
    private readonly IContactRequests requests;
    private readonly OwnRequest own;
    private readonly OrganisationProfile profile;
    private readonly IDraftIds draftIds;
    private readonly ContactQuestions questions;
    private readonly InformationDesk information;

    public ContactDesk(
        ContactDialog contact,
        IStatePropertyAccessor<DialogState> state,
        IContactRequests requests,
        OwnRequest own,
        OrganisationProfile profile,
        IDraftIds draftIds,
        ContactQuestions questions,
        InformationDesk information)
    {
        this.contact = contact;
        dialogs = new DialogSet(state).Add(contact);
        this.state = state;
        this.requests = requests;
        this.own = own;
        this.profile = profile;
        this.draftIds = draftIds;
        this.questions = questions;
        this.information = information;
    }

    public bool Takes(string verb) => verb is Verbs.NavStop or Verbs.ChatClear or Verbs.NavLanguage or CardNames.Stopped || verb.StartsWith("contact.", StringComparison.Ordinal);

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Press?.Verb switch
    {
        Verbs.NavStop or Verbs.ContactDiscard => StopAsync(turn, cancellationToken),
        CardNames.Stopped => StoppedAsync(turn, cancellationToken),
        Verbs.ChatClear => ClearAsync(turn, cancellationToken),
        Verbs.NavLanguage => OnAsync(turn, cancellationToken),
        Verbs.NavBack when turn.Again is not null => OnAsync(turn, cancellationToken),
        Verbs.ContactStart when turn.Again is { Card: CardNames.ContactSelf } again => SelfAsync(turn, again.Which, cancellationToken),
        Verbs.ContactStart => StartAsync(turn, cancellationToken),
        Verbs.ContactExplain when Begins(turn.Press) => BeginAsync(turn, cancellationToken),
        _ => ContinueAsync(turn, cancellationToken),
    };

    /// <summary>Whether a press goes on from the first card of somebody who had nothing half-filled when it was shown.</summary>
    public static bool Begins(Press press) =>
        press.Verb is Verbs.ContactExplain && Subject.Parse(press.About, Subject.DraftKind)?.Id == ContactDraft.NotBegun.Id;

    private async Task<Reply> StopAsync(Turn turn, CancellationToken cancellationToken)
    {
        await state.DeleteAsync(turn.Context, cancellationToken);
        return await StoppedAsync(turn, cancellationToken) with { Lasting = true };
    }

    private async Task<Reply> StoppedAsync(Turn turn, CancellationToken cancellationToken) =>
        StoppedCard.Make(isOpen: await requests.OpenOfAsync(turn.Who, cancellationToken) is not null);

    /// <summary>Throws away what was half-filled; the host empties the messages that it can still reach.</summary>
    private async Task<Reply> ClearAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Again is { } again)
        {
            return ClearedCard.Again(again.Which);
        }

        await state.DeleteAsync(turn.Context, cancellationToken);
        return new Reply(ClearedCard.Make(), Lasting: true) { Clears = true };
    }

    /// <summary>Another language was asked for by typing, or direct help was left that had been typed for: the question that is being asked, else the start.</summary>
    private async Task<Reply> OnAsync(Turn turn, CancellationToken cancellationToken) =>
        await RunAsync(turn, begin: null, cancellationToken) ?? await information.AnswerAsync(turn, cancellationToken);

    private async Task<Reply> SelfAsync(Turn turn, string which, CancellationToken cancellationToken) =>
        ContactCards.Self(ContactCards.DraftOfSelf(which), await questions.ChoicesAsync(turn, cancellationToken), profile);

    /// <summary>Goes on with what is half-filled; else explains, and keeps nothing yet.</summary>
    private async Task<Reply> StartAsync(Turn turn, CancellationToken cancellationToken) =>
        await RunAsync(turn, begin: null, cancellationToken)
        ?? await OpenAsync(turn, cancellationToken)
        ?? new Reply(await questions.CardAsync(turn, ContactDraft.NotBegun, problem: null, cancellationToken));

    private async Task<Reply> BeginAsync(Turn turn, CancellationToken cancellationToken) =>
        await OpenAsync(turn, cancellationToken)
        ?? await RunAsync(turn, (ContactDraft.Start(draftIds.Next()) with { LimitsVersion = LimitsText.VersionFor(profile) }).Next(), cancellationToken)
        ?? throw new InvalidOperationException("The waterfall showed nothing.");

    private async Task<Reply> ContinueAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Press?.Verb is Verbs.NavBack
            ? await RunAsync(turn, begin: null, cancellationToken) ?? await OpenAsync(turn, cancellationToken) ?? await information.AnswerAsync(turn, cancellationToken)
            : await StartAsync(turn, cancellationToken);

    /// <summary>Runs the waterfall; null when nothing was begun and there is nothing to begin with.</summary>
    private async Task<Reply?> RunAsync(Turn turn, ContactDraft? begin, CancellationToken cancellationToken)
    {
        turn.Context.TurnState.Set(turn);
        var shown = ShownCards.Collect(turn.Context);
        var context = await dialogs.CreateContextAsync(turn.Context, cancellationToken);
        if (context.ActiveDialog is { } left && (left.Id != contact.Id || left.Version != contact.Dialogs.GetVersion()))
        {
            // Another release left it: its steps may be others.
            context.Stack.Clear();
        }

        await context.ContinueDialogAsync(cancellationToken);
        if (shown.Last is null && begin is not null)
        {
            await context.BeginDialogAsync(nameof(ContactDialog), begin, cancellationToken);
        }

        return shown.Last;
    }

    /// <summary>A person has one open request: asking again shows where that one stands.</summary>
    private async Task<Reply?> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        await requests.OpenOfAsync(turn.Who, cancellationToken) is { } open
            ? new Reply(await own.ShowAsync(open, turn, cancellationToken))
            : null;
}
