using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using VpBot.Handoff;

namespace VpBot.Conversations;

/// <summary>In which shapes a failure of the channel comes, and what each says about the message: a refusal, no token, a time-out, a broken connection.</summary>
internal static class ChannelFailures
{
    /// <summary>What is refused as it is will hardly be taken half a minute later.</summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(15);

    /// <summary>Whether the channel, or the way to it, failed; not when the caller itself gave up.</summary>
    public static bool Is(Exception exception, CancellationToken cancellationToken) =>
        exception is RestException or HttpRequestException or IOException or AuthenticationFailedException or AggregateException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>What came of a message whose sending failed.</summary>
    public static Delivery DeliveryOf(Exception exception, DateTimeOffset now) => exception switch
    {
        ErrorResponseException { Response.StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge } => new(DeliveryOutcome.TryLater, RetryAfter: AfterRefusal),
        ErrorResponseException { Response: { } response } => new(OutcomeOf(response.StatusCode), RetryAfter: Wait(Asked(response), now)),

        // Nothing left without a token (the SDK collects its attempts to get one in an aggregate) or a connection.
        AuthenticationFailedException or AggregateException => new(DeliveryOutcome.TryLater),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } => new(DeliveryOutcome.TryLater),
        _ => new(DeliveryOutcome.Unknown),
    };

    /// <summary>How long the channel wants us to wait from now, negative when that is over; null when it does not say.</summary>
    public static TimeSpan? Wait(RetryConditionHeaderValue? asked, DateTimeOffset now) => asked?.Delta ?? asked?.Date - now;

    private static RetryConditionHeaderValue? Asked(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values) && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var asked) ? asked : null;

    private static DeliveryOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => DeliveryOutcome.Unreachable,
        HttpStatusCode.NotFound => DeliveryOutcome.MessageGone,
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.Unauthorized => DeliveryOutcome.TryLater,
        _ => DeliveryOutcome.Unknown,
    };
}
