using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Conversations;

/// <summary>Sends cards to people in their chat with the bot, outside a turn of theirs.</summary>
internal sealed class Messenger(VpBotAdapter adapter, IConfiguration configuration, AllowedHosts hosts, TimeProvider time) : IMessenger
{
    private readonly string appId = configuration["MicrosoftAppId"] ?? "";

    public async Task<Delivery> SendAsync(ChatAddress chat, Card card, CancellationToken cancellationToken)
    {
        if (chat.ConversationId is null)
        {
            return await BeginAsync(chat, card, cancellationToken);
        }

        var delivery = await InChatAsync(chat, async context => (await context.SendActivityAsync(CardMessages.Of(card), cancellationToken))?.Id, cancellationToken);

        // A person who cleared the chat has another one: ask for it once.
        return delivery.Outcome is DeliveryOutcome.MessageGone ? await BeginAsync(chat, card, cancellationToken) : delivery;
    }

    public Task<Delivery> UpdateAsync(ChatAddress chat, string messageId, Card card, CancellationToken cancellationToken) => InChatAsync(chat, async context =>
    {
        var message = CardMessages.Of(card);
        message.Id = messageId;
        await context.UpdateActivityAsync(message, cancellationToken);
        return messageId;
    }, cancellationToken);

    private async Task<Delivery> InChatAsync(ChatAddress chat, Func<ITurnContext, Task<string?>> send, CancellationToken cancellationToken)
    {
        if (!hosts.Allow(chat.ServiceUrl))
        {
            return new Delivery(DeliveryOutcome.Unreachable);
        }

        var delivery = new Delivery(DeliveryOutcome.Unknown);
        try
        {
            await adapter.ContinueConversationAsync(
                appId, Chats.ReferenceTo(chat), async (context, _) => delivery = await TryAsync(() => send(context)), cancellationToken);
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, cancellationToken))
        {
            delivery = DeliveryOf(exception);
        }

        return delivery;
    }

    private async Task<Delivery> BeginAsync(ChatAddress chat, Card card, CancellationToken cancellationToken)
    {
        if (!hosts.Allow(chat.ServiceUrl))
        {
            return new Delivery(DeliveryOutcome.Unreachable);
        }

        var delivery = new Delivery(DeliveryOutcome.Unknown);
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = chat.BotId },
            Members = [new ChannelAccount { Id = chat.UserId }],
            TenantId = chat.TenantId.ToString(),
        };
        try
        {
            await adapter.CreateConversationAsync(
                appId,
                Channels.Msteams,
                chat.ServiceUrl,
                audience: null,
                parameters,
                async (context, _) =>
                {
                    var sent = await TryAsync(async () => (await context.SendActivityAsync(CardMessages.Of(card), cancellationToken))?.Id);
                    delivery = sent with { ConversationId = context.Activity.Conversation.Id };
                },
                cancellationToken);
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, cancellationToken))
        {
            // Making a chat twice gives the same chat, so nothing is ambiguous here; a chat that cannot be made is a person without the bot.
            var failed = DeliveryOf(exception);
            delivery = failed.Outcome switch
            {
                DeliveryOutcome.MessageGone => new(DeliveryOutcome.Unreachable),
                DeliveryOutcome.Unknown => failed with { Outcome = DeliveryOutcome.TryLater },
                _ => failed,
            };
        }

        return delivery;
    }

    /// <summary>
    /// Errors are taken here, inside the turn: what leaves it would be taken by the adapter's error answer and never reach us. So is giving
    /// up, after which nobody can tell either.
    /// </summary>
    private async Task<Delivery> TryAsync(Func<Task<string?>> send)
    {
        try
        {
            return new Delivery(DeliveryOutcome.Arrived, await send() is { Length: > 0 } id ? id : null);
        }
        catch (Exception exception) when (ChannelFailures.Is(exception, CancellationToken.None))
        {
            return DeliveryOf(exception);
        }
    }

    private Delivery DeliveryOf(Exception exception) => ChannelFailures.DeliveryOf(exception, time.GetUtcNow());
}
