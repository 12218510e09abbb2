using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using VpBot.Dialogs.Intents;

namespace VpBot.Conversations;

/// <summary>
/// Where free text stops. What somebody typed becomes an intent here; then everything a person can write into is taken out
/// of the activity, before the first line of dialog code runs.
/// </summary>
internal sealed class TextBoundary(IntentRecogniser recogniser) : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        turnContext.TurnState.Set(new Typed(activity.Type == ActivityTypes.Message ? recogniser.Recognise(activity.Text) : Recognition.Unknown));
        Clear(activity);
        return next(cancellationToken);
    }

    /// <summary>Keeps what the channel fills in itself, the answers of a card, and a file's address.</summary>
    private static void Clear(Activity activity)
    {
        activity.Text = null;
        activity.Summary = null;
        activity.Speak = null;
        activity.InputHint = null;
        activity.Label = null;
        activity.TopicName = null;
        activity.ListenFor = null;
        activity.TextHighlights = null;
        activity.SuggestedActions = null;
        activity.SemanticAction = null;
        activity.ReactionsAdded = null;
        activity.ReactionsRemoved = null;
        activity.ChannelData = null;
        activity.Entities = null;
        if (activity.Conversation is not null)
        {
            activity.Conversation.Name = null;
        }

        activity.Attachments = activity.Attachments?.Where(attachment => attachment.ContentType == FileDownloadInfo.ContentType).ToList();
    }
}
