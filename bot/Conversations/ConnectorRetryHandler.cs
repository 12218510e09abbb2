using System.Net;
using Polly;
using Polly.Retry;

namespace VpBot.Conversations;

/// <summary>
/// Repeats a call to the channel where repeating is harmless: 429, 412 and the 5xx that Teams documents as passing, after as long as the
/// channel asks or else with backoff and jitter, while the turn has patience. A new message is never repeated after an answer that leaves
/// open whether it arrived.
/// </summary>
internal sealed class ConnectorRetryHandler(TimeProvider time, ChannelPatience patience) : DelegatingHandler
{
    /// <summary>No backoff of our own is longer.</summary>
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(1);

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

    private ResiliencePipeline<HttpResponseMessage> Repeating(HttpRequestMessage request)
    {
        var left = patience.Current;
        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(300),
                MaxDelay = LongestBackoff,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { } response && MayRepeat(request, response) && left.Covers(Wait(response) ?? LongestBackoff)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? Wait(response) : null),
                OnRetry = arguments =>
                {
                    left.Spend(arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    private static bool MayRepeat(HttpRequestMessage request, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => request.Method != HttpMethod.Post,
        _ => false,
    };

    /// <summary>As long as the channel asks, nothing when that is over; null when it does not say.</summary>
    private TimeSpan? Wait(HttpResponseMessage response) =>
        ChannelFailures.Wait(response.Headers.RetryAfter, time.GetUtcNow()) is { } asked ? TimeSpan.FromTicks(Math.Max(asked.Ticks, 0)) : null;
}
