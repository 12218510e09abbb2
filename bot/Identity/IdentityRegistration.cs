using Microsoft.Extensions.DependencyInjection.Extensions;
using VpBot.Dialogs.Publishing;

namespace VpBot.Identity;

/// <summary>Who may do what.</summary>
public static class IdentityRegistration
{
    /// <summary>Registers publishers and allowed tenants.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<PublisherOptions>().Bind(configuration.GetSection("Roster")).ValidateOnStart();
        services.AddOptions<TenantOptions>()
            .Bind(configuration.GetSection("Tenants"))
            .Validate(options => environment.IsDevelopment() || options.Allowed.Count > 0, "Tenants:Allowed: name at least one tenant that may talk to the bot.")
            .ValidateOnStart();
        services.TryAddSingleton<IPublishers, Publishers>();
        return services;
    }
}
