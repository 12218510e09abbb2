using System.Diagnostics.Metrics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using VpBot.Dialogs.Requests;
using VpBot.Identity;

namespace VpBot.Conversations;

/// <summary>
/// Lets in only what comes from a person in an allowed tenant, in their own chat with the bot in Teams, whatever the type of
/// activity. The rest is answered with 200 and nothing, and counted.
/// </summary>
internal sealed class Gate(IOptions<TenantOptions> tenants, AllowedHosts hosts, IMeterFactory meters) : Microsoft.Bot.Builder.IMiddleware
{
    private readonly HashSet<Guid> allowed = [.. tenants.Value.Allowed];
    private readonly Counter<long> refused = meters.Create("VpBot.Conversations").CreateCounter<long>("vpbot.gate.refused", description: "Activities that were not let in.");

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity is { Type: ActivityTypes.Event, Name: "ContinueConversation" or "CreateConversation" })
        {
            // The bot's own turn to send something: nothing came in. From outside it does nothing either, since nothing here
            // acts on an event, or for somebody whom the gate did not name.
            return next(cancellationToken);
        }

        var tenant = TenantOf(activity);
        if (Check(activity, tenant) is { } reason)
        {
            refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
            return turnContext.AnswerInvokeAsync(body: null, cancellationToken);
        }

        turnContext.TurnState.Set(new Sender(new Person(tenant!.Value, Guid.Parse(activity.From.AadObjectId))));
        return next(cancellationToken);
    }

    /// <summary>Why an activity is not let in; null when it is.</summary>
    private string? Check(Activity activity, Guid? tenant)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return "channel";
        }

        if (activity.Conversation?.ConversationType is not "personal" || activity.Conversation.IsGroup == true)
        {
            return "scope";
        }

        if (!Guid.TryParse(activity.From?.AadObjectId, out _))
        {
            return "person";
        }

        if (tenant is not { } known || (allowed.Count > 0 && !allowed.Contains(known)))
        {
            return "tenant";
        }

        return hosts.Allow(activity.ServiceUrl) ? null : "host";
    }

    /// <summary>The tenant, which two places may say; when they differ, or one cannot be read, there is none.</summary>
    private static Guid? TenantOf(Activity activity)
    {
        TeamsChannelData? channelData = null;
        if (activity.ChannelData is not null && !activity.TryGetChannelData(out channelData))
        {
            return null;
        }

        var inConversation = activity.Conversation?.TenantId;
        var inChannel = channelData?.Tenant?.Id;
        if (inConversation is not null && inChannel is not null && !string.Equals(inConversation, inChannel, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Guid.TryParse(inConversation ?? inChannel, out var tenant) ? tenant : null;
    }
}
