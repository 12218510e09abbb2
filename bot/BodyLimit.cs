namespace VpBot;

/// <summary>How large a request may be: an activity with a card's answers is a few kilobytes.</summary>
public static class BodyLimit
{
    /// <summary>In bytes.</summary>
    public const int Bytes = 256 * 1024;

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
