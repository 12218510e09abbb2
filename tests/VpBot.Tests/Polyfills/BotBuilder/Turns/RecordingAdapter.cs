using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

/// <summary>Notes what reaches it and answers every activity with an id.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<string> Log { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Log.AddRange(activities.Select(activity => $"send {activity.Text}"));
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"id{index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Log.Add($"update {activity.Id} in {activity.Conversation?.Id}");
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Log.Add($"delete {reference.ActivityId}");
        return Task.CompletedTask;
    }

    public Task RunAsync(ITurnContext turnContext, BotCallbackHandler callback) => RunPipelineAsync(turnContext, callback, CancellationToken.None);
}
