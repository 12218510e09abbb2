using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace VpBot;

/// <summary>How large and how slow a request may be: an activity with a card's answers is a few kilobytes.</summary>
public static class BodyLimit
{
    /// <summary>In bytes.</summary>
    public const int Bytes = 256 * 1024;

    /// <summary>The server cuts off what is larger, and what would take more than 10 seconds for the headers or half a minute for the body.</summary>
    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = Bytes;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new(bytesPerSecond: Bytes / 30, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>Refuses a request that says to be larger; one that does not say it is cut off by the server at the same size.</summary>
    public static Task RefuseLargeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentLength <= Bytes || context.Request.ContentLength is null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
