using Microsoft.Bot.Builder;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;

namespace VpBot.Conversations;

/// <summary>Remembers where the bot reaches the advisors on the roster. Of anybody else it remembers nothing.</summary>
internal sealed partial class Meetings(IRosterReader roster, IAdvisorRecords advisors, AdvisorStandings standings, AdvisorGreetings greetings, ILogger<Meetings> logger)
{
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
            if (await standings.RecordAsync(advisor.Key, cancellationToken) is not { Reachable: true } record || record.Chat != chat || record.Language != language)
            {
                await advisors.MetAsync(advisor.Key, chat, language, cancellationToken);
                standings.Learn(advisor.Key, before => before with { Chat = chat, Language = language, Reachable = true });
                greetings.Met(advisor.Key);
            }
        }
        catch (Exception exception) when (StorageFailures.Is(exception, cancellationToken))
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
            await advisors.SetReachableAsync(advisor.Key, reachable: false, cancellationToken);
            standings.Learn(advisor.Key, record => record with { Reachable = false });
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "Storage failed with {Kind}: where an advisor is reached was not stored.")]
        public static partial void NotRemembered(ILogger logger, string kind);
    }
}
