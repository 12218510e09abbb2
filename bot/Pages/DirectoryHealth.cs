using Microsoft.Extensions.Diagnostics.HealthChecks;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Organisation;

namespace VpBot.Pages;

/// <summary>Whether somebody checked every help line that employees see in the last 90 days. The bot stays ready without: it is for the operator to see.</summary>
internal sealed class DirectoryHealth(OrganisationProfile profile, WorkingCalendar calendar, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var old = HelpDirectory.OlderThan(profile, HelpDirectory.CheckEveryDays, calendar.DayOf(time.GetUtcNow()));
        return Task.FromResult(old.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Not checked in the last {HelpDirectory.CheckEveryDays} days: {string.Join(", ", old.Select(entry => entry.Id))}."));
    }
}
