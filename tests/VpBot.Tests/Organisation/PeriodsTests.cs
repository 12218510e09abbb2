using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using VpBot.Dialogs.Organisation;
using VpBot.Organisation;
using VpBot.Pages;
using VpBot.Tests.Cards;
using VpBot.Tests.Fixtures;
using VpBot.Tests.Information;

namespace VpBot.Tests.Organisation;

/// <summary>What employees are told about periods is what the host does; old help lines are seen by the operator.</summary>
public sealed class PeriodsTests
{
    [Fact]
    public void What_is_said_follows_what_is_done_rounded_up()
    {
        var profile = ProfileOf(new(StringComparer.Ordinal) { ["Retention:OpenRequestDays"] = "20.5", ["Retention:AcceptedDays"] = "7", ["Handoff:PromiseWorkingDays"] = "2.2", ["Organisation:KeepOpenDays"] = "3" });

        (profile.KeepOpenDays, profile.KeepAcceptedDays, profile.ResponseWorkingDays).ShouldBe((21, 7, 3));
    }

    [Fact]
    public void Without_settings_the_defaults_of_both_agree()
    {
        var profile = ProfileOf([]);

        (profile.KeepOpenDays, profile.KeepAcceptedDays, profile.ResponseWorkingDays)
            .ShouldBe((new OrganisationProfile().KeepOpenDays, new OrganisationProfile().KeepAcceptedDays, new OrganisationProfile().ResponseWorkingDays));
    }

    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(400, HealthStatus.Degraded)]
    public async Task Help_lines_that_nobody_checked_for_long_degrade_health_by_name(int daysLater, HealthStatus expected)
    {
        var checkedOn = HelpDirectory.All.Where(entry => entry.CheckedOn is not null).Min(entry => entry.CheckedOn!.Value);
        var now = new DateTimeOffset(checkedOn.AddDays(daysLater), new(12, 0), TimeSpan.Zero);
        var health = await new DirectoryHealth(Profiles.Dutch, Examples.Calendar, new ManualTime(now)).CheckHealthAsync(new());

        health.Status.ShouldBe(expected);
        (health.Description?.Contains("veiligthuis", StringComparison.Ordinal) ?? false).ShouldBe(daysLater > 0);
    }

    private static OrganisationProfile ProfileOf(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddOrganisation(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider().GetRequiredService<OrganisationProfile>();
    }
}
