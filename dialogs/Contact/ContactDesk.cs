using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Contact;

/// <summary>Everything between "I want contact" and "sent": starts, continues and throws away the contact waterfall.</summary>
public sealed class ContactDesk : IDesk
{
    private readonly DialogSet dialogs;
    private readonly IStatePropertyAccessor<DialogState> state;
    private readonly IContactRequests requests;
    private readonly IRosterReader roster;
    private readonly OrganisationProfile profile;
    private readonly IDraftIds draftIds;
    private readonly InformationDesk information;

    public ContactDesk(
        ContactDialog contact,
        IStatePropertyAccessor<DialogState> state,
        IContactRequests requests,
        IRosterReader roster,
        OrganisationProfile profile,
        IDraftIds draftIds,
        InformationDesk information)
    {
        dialogs = new DialogSet(state).Add(contact);
        this.state = state;
        this.requests = requests;
        this.roster = roster;
        this.profile = profile;
        this.draftIds = draftIds;
        this.information = information;
    }

    public bool Takes(string verb) => verb is Verbs.NavStop || verb.StartsWith("contact.", StringComparison.Ordinal);

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Press?.Verb switch
    {
        Verbs.NavStop or Verbs.ContactDiscard => StopAsync(turn, cancellationToken),
        Verbs.ContactStart => StartAsync(turn, cancellationToken),
        _ => ContinueAsync(turn, cancellationToken),
    };

    private async Task<Reply> StopAsync(Turn turn, CancellationToken cancellationToken)
    {
        await state.DeleteAsync(turn.Context, cancellationToken);
        return await OpenAsync(turn, cancellationToken) ?? new Reply(StoppedCard.Make(), Lasting: true);
    }

    private async Task<Reply> StartAsync(Turn turn, CancellationToken cancellationToken) =>
        await OpenAsync(turn, cancellationToken) ?? await RunAsync(turn, beginAnew: true, cancellationToken) ?? throw Silent();

    private async Task<Reply> ContinueAsync(Turn turn, CancellationToken cancellationToken) =>
        await RunAsync(turn, beginAnew: false, cancellationToken)
        ?? await OpenAsync(turn, cancellationToken)
        ?? (turn.Press?.Verb is Verbs.NavBack ? await information.AnswerAsync(turn, cancellationToken) : null)
        ?? await RunAsync(turn, beginAnew: true, cancellationToken)
        ?? throw Silent();

    /// <summary>Runs the waterfall; null when nothing was begun and it may not begin anew.</summary>
    private async Task<Reply?> RunAsync(Turn turn, bool beginAnew, CancellationToken cancellationToken)
    {
        turn.Context.TurnState.Set(turn);
        var shown = ShownCards.Collect(turn.Context);
        var context = await dialogs.CreateContextAsync(turn.Context, cancellationToken);
        await context.ContinueDialogAsync(cancellationToken);
        if (shown.Last is null && beginAnew)
        {
            await context.BeginDialogAsync(nameof(ContactDialog), ContactDraft.Start(draftIds.Next()).ToJson(), cancellationToken);
        }

        return shown.Last;
    }

    /// <summary>A person has one open request: asking again shows where that one stands.</summary>
    private async Task<Reply?> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        await requests.OpenOfAsync(turn.Who, cancellationToken) is { } open
            ? new Reply(StatusCards.Status(open, await roster.CurrentAsync(cancellationToken), profile))
            : null;

    private static InvalidOperationException Silent() => new("The waterfall showed nothing.");
}
