using System.Globalization;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Benchmarks.Scale;

/// <summary>Everything arrives at once, so that what is measured is the bot and its tables.</summary>
internal sealed class SilentMessenger : IMessenger
{
    private int last;

    public Task<Delivery> SendAsync(ChatAddress chat, Card card, CancellationToken cancellationToken) =>
        Task.FromResult(new Delivery(DeliveryOutcome.Arrived, Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture)));

    public Task<Delivery> UpdateAsync(ChatAddress chat, string messageId, Card card, CancellationToken cancellationToken) =>
        Task.FromResult(new Delivery(DeliveryOutcome.Arrived, messageId));
}
