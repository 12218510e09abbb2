using System.Globalization;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

/// <summary>Delivers at once, unless the world's channel says otherwise; an unknown outcome did arrive.</summary>
internal sealed class FakeMessenger(World world, Faults faults) : IMessenger
{
    private static int messages;

    public Task<Delivery> SendAsync(ChatAddress chat, Card card, CancellationToken cancellationToken) =>
        DeliverAsync(new(chat.ConversationId ?? "made-" + chat.UserId, "m" + Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture), card, IsUpdate: false), chat);

    public Task<Delivery> UpdateAsync(ChatAddress chat, string messageId, Card card, CancellationToken cancellationToken) =>
        DeliverAsync(new(chat.ConversationId!, messageId, card, IsUpdate: true), chat);

    private Task<Delivery> DeliverAsync(Sent sent, ChatAddress chat) => faults.CallAsync(() =>
    {
        var delivery = world.Channel(sent) ?? new Delivery(DeliveryOutcome.Arrived, sent.MessageId, chat.ConversationId is null ? sent.Chat : null);
        if (delivery.Outcome is DeliveryOutcome.Arrived or DeliveryOutcome.Unknown)
        {
            world.Messages.Enqueue(sent);
        }

        return delivery;
    });
}
