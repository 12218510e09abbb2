using System.Net;
using Polly;
using Polly.Retry;

namespace VpBot.Conversations;

/// <summary>
/// Repeats a call to the channel where repeating is harmless: 429, 412 and the 5xx that Teams documents as passing, after as long as the
/// channel asks or else with backoff and jitter. A new message is never repeated after an answer that leaves open whether it arrived.
/// </summary>
internal sealed class ConnectorRetryHandler(TimeProvider time) : DelegatingHandler
{
    /// <summary>A turn waits no longer than this for the channel; what takes longer is left to the sweep.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    // What the connector client sends is held in memory and can be written again. Nearly always the first answer is the one.
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = await SendOnceAsync(request, cancellationToken);
        return MayRepeat(request, first) ? await RepeatAsync(request, first, cancellationToken) : first;
    }

    private async Task<HttpResponseMessage> RepeatAsync(HttpRequestMessage request, HttpResponseMessage first, CancellationToken cancellationToken)
    {
        HttpResponseMessage? answered = first;
        return await Repeating(request).ExecuteAsync(async token => Interlocked.Exchange(ref answered, null) ?? await SendOnceAsync(request, token), cancellationToken);
    }

    private ResiliencePipeline<HttpResponseMessage> Repeating(HttpRequestMessage request) => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(300),
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response && MayRepeat(request, response)),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? Wait(response) : null),
        })
        .Build();

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    private bool MayRepeat(HttpRequestMessage request, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => request.Method != HttpMethod.Post,
        _ => false,
    } && !(Wait(response) > Longest);

    private TimeSpan? Wait(HttpResponseMessage response) => ChannelFailures.Wait(response.Headers.RetryAfter, time.GetUtcNow());
}
