using Microsoft.Extensions.DependencyInjection.Extensions;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Organisation;

namespace VpBot.Organisation;

/// <summary>The organisation's profile, from the configuration section <c>Organisation</c>.</summary>
public static class OrganisationRegistration
{
    /// <summary>Registers the profile and the calendar that follows from it.</summary>
    /// <exception cref="InvalidOperationException">The profile is wrong; the message names everything that is.</exception>
    public static IServiceCollection AddOrganisation(this IServiceCollection services, IConfiguration configuration)
    {
        var profile = configuration.GetSection("Organisation").Get<OrganisationProfile>() ?? new OrganisationProfile();
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
}
