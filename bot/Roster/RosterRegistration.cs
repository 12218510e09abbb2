using Microsoft.Extensions.Options;
using VpBot.Conversations;
using VpBot.Dialogs.Publishing;

namespace VpBot.Roster;

/// <summary>Fetching and reading roster files.</summary>
public static class RosterRegistration
{
    private const string Client = "roster";

    /// <summary>Registers the reader of roster files.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<RosterFileOptions>().Bind(configuration.GetSection("Roster")).ValidateOnStart();
        services.AddHttpClient(Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<IRosterFiles>(provider => new RosterFiles(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client),
            new AllowedHosts(
                provider.GetRequiredService<IOptions<RosterFileOptions>>().Value.AllowedDownloadHosts is { Count: > 0 } named ? named : RosterFileOptions.SharePoint, environment.IsDevelopment())));
        return services;
    }
}
