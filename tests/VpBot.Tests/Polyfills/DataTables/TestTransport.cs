using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace VpBot.Tests.Polyfills.DataTables;

/// <summary>Hands every attempt to the test and keeps what was sent.</summary>
public sealed class TestTransport(Func<HttpMessage, int, ValueTask> answer) : HttpPipelineTransport
{
    private readonly HttpClientTransport _requests = new();
    private readonly ConcurrentQueue<SentRequest> _sent = new();

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    public override Request CreateRequest() => _requests.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        _sent.Enqueue(await SentRequest.OfAsync(message.Request));
        await answer(message, _sent.Count);
    }
}
