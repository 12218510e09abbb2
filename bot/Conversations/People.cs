using Microsoft.Bot.Builder.Teams;
using VpBot.Dialogs;
using VpBot.Dialogs.Requests;

namespace VpBot.Conversations;

/// <summary>Asks Teams for the person's user principal name.</summary>
internal sealed partial class People(ILogger<People> logger) : IPeople
{
    public async Task<string?> UpnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var outer = turn.Context.TurnState.Get<OuterTurn>()!.Context;
        try
        {
            var member = await TeamsInfo.GetMemberAsync(outer, outer.Activity.From.Id, cancellationToken);
            return string.IsNullOrWhiteSpace(member?.UserPrincipalName) ? null : member.UserPrincipalName;
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, cancellationToken))
        {
            // The request goes on without a link to the chat; the advisor finds the person by name.
            Log.NotFound(logger, exception.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "Teams did not give a person's principal name: {Kind}.")]
        public static partial void NotFound(ILogger logger, string kind);
    }
}
