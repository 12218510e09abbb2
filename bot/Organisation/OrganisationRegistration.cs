using Microsoft.Extensions.DependencyInjection.Extensions;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Organisation;
using VpBot.Handoff;

namespace VpBot.Organisation;

/// <summary>The organisation's profile, from the configuration section <c>Organisation</c>.</summary>
public static class OrganisationRegistration
{
    /// <summary>Registers the profile and the calendar that follows from it.</summary>
    /// <exception cref="InvalidOperationException">The profile is wrong; the message names everything that is.</exception>
    public static IServiceCollection AddOrganisation(this IServiceCollection services, IConfiguration configuration)
    {
        var profile = WithPeriods(configuration.GetSection("Organisation").Get<OrganisationProfile>() ?? new OrganisationProfile(), configuration);
        var problems = profile.Check();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException("The organisation's profile is not right:" + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "- " + problem)));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(profile);
        services.TryAddSingleton(new WorkingCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone), PublicHolidays.For(profile.Country.ToString(), configuration.GetSection("Organisation:Holidays").Get<HolidayOptions>() ?? new HolidayOptions())));
        return services;
    }

    /// <summary>What employees are told about periods is what the host does, in whole days: rounded up, so that nothing is said to be sooner than it is.</summary>
    private static OrganisationProfile WithPeriods(OrganisationProfile profile, IConfiguration configuration)
    {
        var handoff = configuration.GetSection("Handoff").Get<HandoffOptions>() ?? new HandoffOptions();
        var retention = configuration.GetSection("Retention").Get<RetentionOptions>() ?? new RetentionOptions();
        return profile with
        {
            ResponseWorkingDays = Whole(handoff.PromiseWorkingDays),
            KeepOpenDays = Whole(retention.OpenRequestDays),
            KeepAcceptedDays = Whole(retention.AcceptedDays),
        };
    }

    private static int Whole(double days) => (int)Math.Ceiling(days);
}
