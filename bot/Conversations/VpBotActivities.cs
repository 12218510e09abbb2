using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using VpBot.Dialogs;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Publishing;

namespace VpBot.Conversations;

/// <summary>What the bot does with each kind of activity that came through the gate and the text boundary.</summary>
internal sealed class VpBotActivities(TurnRunner runner, Presses presses, Meetings meetings, CardUpdates updates, Withdrawals withdrawals, ChatClearing clearing, TypingIndicator typing) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is { } value && presses.Read(value, verb: null) is { } pressed)
        {
            var answer = await RunAsync(turnContext, pressed.Press, upload: null, pressed.Language, cancellationToken);
            await updates.ReplaceOrSendAsync(turnContext, answer.Card, cancellationToken);
            return;
        }

        var reply = await typing.ShowWhileAsync(
            turnContext, RunAsync(turnContext, press: null, UploadOf(turnContext.Activity), language: null, cancellationToken), cancellationToken);
        await turnContext.SendActivityAsync(CardMessages.Of(reply.Card), cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var pressed = presses.Read(invokeValue.Action.Data, invokeValue.Action.Verb);
        var reply = await RunAsync(turnContext, pressed?.Press ?? Start, upload: null, pressed?.Language, cancellationToken);
        if (reply.Lasting && !await updates.ReplaceAsync(turnContext, reply.Card, cancellationToken) && reply.Clears)
        {
            reply = NotCleared(turnContext, reply);
        }

        return new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = Card.ContentType, Value = reply.Card.Content };
    }

    /// <summary>The welcome comes with the installation. The SDK would ask Teams for the profile of whoever joined, which nobody needs.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var reply = await RunAsync(turnContext, Start, upload: null, language: null, cancellationToken);
        await turnContext.SendActivityAsync(CardMessages.Of(reply.Card), cancellationToken);
    }

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.LeftAsync(turnContext, cancellationToken);

    private static readonly Press Start = new(Verbs.NavHome, About: null, new Dictionary<string, string>(StringComparer.Ordinal));

    private async Task<Reply> RunAsync(ITurnContext turnContext, Press? press, RosterUpload? upload, string? language, CancellationToken cancellationToken)
    {
        var typed = turnContext.TurnState.Get<Typed>()?.Recognition ?? Recognition.Unknown;
        var chosen = Cultures.Choose(language, typed.Language, turnContext.Activity.Locale);
        if (press is null && typed.Intent is Intent.Language)
        {
            chosen = Cultures.Other(chosen);
        }

        turnContext.TurnState.Set(new TurnLanguage(chosen));
        if (!IsDirectHelp(press, typed.Intent))
        {
            await meetings.MetAsync(turnContext, chosen, cancellationToken);
        }

        var older = await withdrawals.OlderAsync(turnContext, press, cancellationToken);
        var reply = await runner.RunAsync(turnContext, press, upload, chosen, cancellationToken);
        await withdrawals.ShowAsync(turnContext, older, reply, cancellationToken);
        return reply.Clears && !await clearing.ClearAsync(turnContext, chosen, cancellationToken) ? NotCleared(turnContext, reply) : reply;
    }

    /// <summary>The same answer, but it says that something may still be there.</summary>
    private static Reply NotCleared(ITurnContext turnContext, Reply reply)
    {
        Cultures.Use(turnContext.TurnState.Get<TurnLanguage>()!.Code);
        return reply with { Card = ClearedCard.Make(isComplete: false) };
    }

    /// <summary>Direct help waits for nothing, in no language: it is shown also when storage is down.</summary>
    private static bool IsDirectHelp(Press? press, Intent typed) => press is null
        ? IntentVerbs.IsCrisis(typed) || typed is Intent.Urgent
        : press.Verb is Verbs.HelpUrgent || (press.Verb is Verbs.NavLanguage && LanguageSwitch.CardOf(press).Card is Verbs.HelpUrgent);

    private static RosterUpload? UploadOf(IMessageActivity activity) =>
        activity.Attachments is [{ } file, ..] && DownloadUrlOf(file) is { } address ? new RosterUpload(file.Name ?? "", address) : null;

    private static string? DownloadUrlOf(Attachment file) => file.Content is { } read
        ? ChannelJson.Read(read, content => content.TryGetProperty("downloadUrl", out var address) && address.ValueKind is JsonValueKind.String ? address.GetString() : null)
        : null;
}
