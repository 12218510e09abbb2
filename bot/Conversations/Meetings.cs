using System.Collections.Concurrent;
using Azure;
using Microsoft.Bot.Builder;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Conversations;

/// <summary>Remembers where the bot reaches the advisors on the roster. Of anybody else it remembers nothing.</summary>
internal sealed partial class Meetings(IRosterReader roster, IAdvisorRecords advisors, ILogger<Meetings> logger)
{
    private readonly ConcurrentDictionary<AdvisorKey, (ChatAddress Chat, string Language)> known = new();

    /// <summary>An advisor wrote, pressed something or installed the bot: they are reachable here.</summary>
    public async Task MetAsync(ITurnContext context, string language, CancellationToken cancellationToken)
    {
        var who = context.TurnState.Get<Sender>()!.Who;
        try
        {
            if ((await roster.CurrentAsync(cancellationToken)).FindPerson(who.ObjectId) is not { } advisor)
            {
                return;
            }

            var chat = Chats.AddressOf(context.Activity, who);
            if (!known.TryGetValue(advisor.Key, out var before) || before != (chat, language))
            {
                await advisors.MetAsync(advisor.Key, chat, language, cancellationToken);
                known[advisor.Key] = (chat, language);
            }
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The turn goes on: whoever is talking gets their answer, and the next turn tries again.
            Log.NotRemembered(logger, exception.GetType().Name);
        }
    }

    /// <summary>The bot was removed: an advisor is no longer reachable.</summary>
    public async Task LeftAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var who = context.TurnState.Get<Sender>()!.Who;
        if ((await roster.CurrentAsync(cancellationToken)).FindPerson(who.ObjectId) is { } advisor)
        {
            known.TryRemove(advisor.Key, out _);
            await advisors.SetReachableAsync(advisor.Key, reachable: false, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "Storage failed with {Kind}: where an advisor is reached was not stored.")]
        public static partial void NotRemembered(ILogger logger, string kind);
    }
}
