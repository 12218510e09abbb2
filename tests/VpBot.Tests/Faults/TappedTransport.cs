using Azure.Core;
using Azure.Core.Pipeline;
using VpBot.Tests.Polyfills.DataTables;

namespace VpBot.Tests.Faults;

/// <summary>The way to the service with a tap on it: a fault is met by the client's own retries.</summary>
internal sealed class TappedTransport(TableTap tap) : HttpPipelineTransport
{
    private readonly HttpClientTransport inner = new();

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        switch (tap.Note($"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}"))
        {
            case null:
                await inner.ProcessAsync(message);
                break;
            case Fault.Error:
                message.Response = new StubResponse(500);
                break;
            case Fault.Busy:
                message.Response = new StubResponse(503, "", ("Retry-After", "0"));
                break;
            case Fault.TimeoutAfter:
                await inner.ProcessAsync(message);
                goto case Fault.TimeoutBefore;
            case Fault.TimeoutBefore:
                throw new TaskCanceledException("No answer in time.");
            case Fault.ResetAfter:
                await inner.ProcessAsync(message);
                goto default;
            default:
                throw new IOException("Connection reset.");
        }
    }
}
