using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace VpBot.Pages;

/// <summary>Writes a health report as plain text: how it is, then a line for each check that has something to say. No person is in it.</summary>
internal static class HealthText
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries
            .Where(entry => entry.Value.Description is not null)
            .Select(entry => $"{entry.Key}: {entry.Value.Status}. {entry.Value.Description}");
        return context.Response.WriteAsync(string.Join('\n', lines.Prepend(report.Status.ToString())), context.RequestAborted);
    }
}
