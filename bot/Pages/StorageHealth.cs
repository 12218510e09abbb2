using Azure;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Pages;

/// <summary>Whether storage answers: one point read.</summary>
internal sealed class StorageHealth(IAdvisorRecords advisors) : IHealthCheck
{
    private static readonly AdvisorKey Nobody = new("health");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await advisors.FindAsync(Nobody, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (RequestFailedException exception)
        {
            return HealthCheckResult.Unhealthy($"Table storage answered {exception.Status}.");
        }
    }
}
