using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;

namespace VpBot.Conversations;

/// <summary>What somebody hears when a turn goes wrong: one calm card with what still works. The log names the kind of fault and nobody.</summary>
internal sealed partial class TroubleAnswer(OrganisationProfile profile, ILogger<TroubleAnswer> logger)
{
    /// <summary>Logs a fault once and answers the person.</summary>
    public async Task AnswerAsync(ITurnContext context, Exception exception)
    {
        Log.TurnFailed(logger, exception.GetType().Name, exception.TargetSite?.DeclaringType?.FullName ?? "");
        if (context.TurnState.Get<Sender>() is null)
        {
            return;
        }

        Cultures.Use(context.TurnState.Get<TurnLanguage>()?.Code ?? Cultures.Choose(context.Activity.Locale));
        var card = TroubleCard.Make(profile);
        if (context.Activity.Type == ActivityTypes.Invoke)
        {
            var answer = new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = Card.ContentType, Value = card.Content };
            await context.AnswerInvokeAsync(answer, CancellationToken.None);
        }
        else
        {
            await context.SendActivityAsync(CardMessages.Of(card), CancellationToken.None);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "A turn failed with {Kind} in {Place}.")]
        public static partial void TurnFailed(ILogger logger, string kind, string place);
    }
}
