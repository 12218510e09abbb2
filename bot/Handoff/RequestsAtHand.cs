using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Requests that this process should look at now. Losing one is harmless: the due index has it too.</summary>
public sealed class RequestsAtHand
{
    private const int Capacity = 10_000;

    private readonly Channel<QueuedRequest> channel = Channel.CreateBounded<QueuedRequest>(Capacity);

    /// <summary>Queues a request to be read and looked at.</summary>
    public void Add(RequestId id) => channel.Writer.TryWrite(new(id));

    /// <summary>Queues a request that was just stored under a claim made for this.</summary>
    public void Add(StoredRequest claimed) => channel.Writer.TryWrite(new(claimed.Request.Id, claimed));

    /// <summary>Takes the oldest; false when there is none.</summary>
    public bool TryTake([NotNullWhen(true)] out QueuedRequest? queued) => channel.Reader.TryRead(out queued);

    /// <summary>All that come, until cancelled.</summary>
    public IAsyncEnumerable<QueuedRequest> AllAsync(CancellationToken cancellationToken) => channel.Reader.ReadAllAsync(cancellationToken);
}
