using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VpBot.Dialogs.Cards;

namespace VpBot.Dialogs;

/// <summary>
/// Collects the cards that dialogs send during a turn, so that the turn can store its state before anything goes out. A
/// dialog sends a card as any bot would; only the last one is shown.
/// </summary>
internal sealed class ShownCards
{
    private const string LastingMark = "vpbot.lasting";

    /// <summary>The last card sent; null when none was.</summary>
    public Reply? Last { get; private set; }

    /// <summary>Collects what is sent on a turn; nothing sent reaches the channel. A turn has one collection, however often it is asked for.</summary>
    public static ShownCards Collect(ITurnContext context)
    {
        if (context.TurnState.Get<ShownCards>() is { } collecting)
        {
            return collecting;
        }

        var shown = new ShownCards();
        context.TurnState.Set(shown);
        context.OnSendActivities((_, activities, _) =>
        {
            foreach (var activity in activities)
            {
                if (activity.Attachments is [{ Content: IReadOnlyDictionary<string, object?> content, Name: { } name }, ..])
                {
                    shown.Last = new Reply(new Card(name, content), activity.ValueType == LastingMark);
                }
            }

            var responses = new ResourceResponse[activities.Count];
            Array.Fill(responses, new ResourceResponse());
            return Task.FromResult(responses);
        });
        return shown;
    }

    /// <summary>The activity that shows a card.</summary>
    public static IActivity ActivityOf(Card card, bool lasting) => new Activity
    {
        Type = ActivityTypes.Message,
        ValueType = lasting ? LastingMark : null,
        Attachments = [new Attachment { ContentType = Card.ContentType, Content = card.Content, Name = card.Name }],
    };
}

/// <summary>Shows cards from dialogs.</summary>
internal static class ShowingCards
{
    /// <summary>Shows a card as the answer to this turn.</summary>
    public static Task ShowAsync(this ITurnContext context, Card card, CancellationToken cancellationToken, bool lasting = false) =>
        context.SendActivityAsync(ShownCards.ActivityOf(card, lasting), cancellationToken);
}
