using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Contact requests and everything that goes on behind them. Needs the stores, the sealing, the messenger, the cards, the roster and the calendar.</summary>
public static class HandoffRegistration
{
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HandoffOptions>().Bind(configuration.GetSection("Handoff")).ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("Retention")).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HandoffOptions>, HandoffOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>());

        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<HandoffMetrics>();
        services.TryAddSingleton<IUnmetAdvisors, UnmetAdvisorsWait>();
        services.TryAddSingleton<AdvisorStandings>();
        services.TryAddSingleton<IAdvisorStandings>(provider => provider.GetRequiredService<AdvisorStandings>());
        services.TryAddSingleton<RequestsAtHand>();
        services.TryAddSingleton<RequestSecrets>();
        services.TryAddSingleton<RequestNeeds>();
        services.TryAddSingleton<OtherAdvisors>();
        services.TryAddSingleton<IOtherAdvisors>(provider => provider.GetRequiredService<OtherAdvisors>());
        services.TryAddSingleton<RequestSaves>();
        services.TryAddSingleton<RequestSending>();
        services.TryAddSingleton<HeldRequests>();
        services.TryAddSingleton<Shortages>();
        services.TryAddSingleton<OfferPlanner>();
        services.TryAddSingleton<AdvisorMessages>();
        services.TryAddSingleton<AdvisorGreetings>();
        services.TryAddSingleton<RequesterMessages>();
        services.TryAddSingleton<EffectRun>();
        services.TryAddSingleton<RequestRun>();
        services.TryAddSingleton<GuardedRun>();
        services.TryAddSingleton<SweepRun>();
        services.TryAddSingleton<RosterWatch>();
        services.TryAddSingleton<IContactRequests, ContactRequests>();
        services.TryAddSingleton<IAdvisorAvailability, AdvisorAvailability>();
        services.AddHostedService<StandingsJob>();
        services.AddHostedService<GreetingJob>();
        services.AddHostedService<Dispatcher>();
        services.AddHostedService<SweepJob>();
        return services;
    }
}
