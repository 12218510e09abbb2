using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VpBot.Dialogs;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Publishing;

namespace VpBot.Conversations;

/// <summary>
/// Runs one turn: decides, stores the dialog state if it is still as it was read, and only then lets the answer out. When
/// somebody else stored first, the turn runs again from what is stored; nothing was sent yet, so nothing is said twice.
/// </summary>
internal sealed class TurnRunner(Router router, DialogStates states, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>The answer to a turn.</summary>
    /// <exception cref="InvalidOperationException">Others stored their state first three times.</exception>
    public async Task<Reply> RunAsync(ITurnContext outer, Press? press, RosterUpload? upload, string language, CancellationToken cancellationToken)
    {
        Cultures.Use(language);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            using var inner = Inner(outer);
            if (attempt == 1 && press is not null && ContactDesk.Begins(press))
            {
                inner.TurnState.Set(new FirstGuess());
            }

            var reply = await router.AnswerAsync(TurnOf(outer, inner, press, upload, language), cancellationToken);
            if (await states.SaveAsync(inner, cancellationToken))
            {
                return reply;
            }
        }

        throw new InvalidOperationException("The state of a conversation kept changing; the turn was given up.");
    }

    /// <summary>
    /// A turn of its own for the dialogs: a message without content, since waterfalls take no invokes, whose sends are
    /// collected and never reach the channel.
    /// </summary>
    private static TurnContext Inner(ITurnContext outer)
    {
        var activity = outer.Activity;
        var inner = new TurnContext(outer.Adapter, new Activity
        {
            Type = ActivityTypes.Message,
            Id = activity.Id,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Conversation = activity.Conversation,
            From = activity.From,
            Recipient = activity.Recipient,
            Locale = activity.Locale,
        });
        inner.TurnState.Set(outer.TurnState.Get<Sender>());
        inner.TurnState.Set(new OuterTurn(outer));
        return inner;
    }

    private Turn TurnOf(ITurnContext outer, TurnContext inner, Press? press, RosterUpload? upload, string language)
    {
        var activity = outer.Activity;
        var who = outer.TurnState.Get<Sender>()?.Who ?? throw new InvalidOperationException("The turn did not come through the gate.");
        return new Turn(inner, who, activity.From.Name ?? "", Chats.AddressOf(activity, who), language, time.GetUtcNow())
        {
            Press = press,
            Typed = press is null ? outer.TurnState.Get<Typed>()?.Recognition.Intent ?? Intent.Unknown : Intent.Unknown,
            Upload = upload,
            CardMessageId = press is null ? null : activity.ReplyToId,
            Clock = TimeZoneInfo.TryFindSystemTimeZoneById(activity.LocalTimezone ?? "", out var clock) ? clock : null,
            AnswerStays = activity.Type == ActivityTypes.Message,
        };
    }
}
