using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VpBot.Conversations;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage.InMemory;

namespace VpBot.Storage;

/// <summary>Registers the table account and every store in it.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>>(new StorageOptionsValidator(environment));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton(provider => new TableNames(OptionsOf(provider).TablePrefix));
        services.TryAddSingleton(Connect);
        services.AddHostedService<TablesExist>();
        services.AddHostedService<RosterJob>();
        return services.AddStores();
    }

    private static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.TryAddSingleton<IRequestStore, RequestStore>();
        services.TryAddSingleton<IRequestKeys, RequestKeys>();
        services.TryAddSingleton<IOpenRequests, OpenRequests>();
        services.TryAddSingleton<IDueIndex, DueIndex>();
        services.TryAddSingleton<AdvisorRecords>();
        services.TryAddSingleton<IAdvisorRecords>(provider => provider.GetRequiredService<AdvisorRecords>());
        services.TryAddSingleton<IAssignments>(provider => provider.GetRequiredService<AdvisorRecords>());
        services.TryAddSingleton<IConversationStates, ConversationStates>();
        services.TryAddSingleton<RosterVersions>();
        services.TryAddSingleton<IRosterVersions>(provider => provider.GetRequiredService<RosterVersions>());
        services.TryAddSingleton<IRosterReader>(provider => provider.GetRequiredService<IRosterVersions>());
        services.TryAddSingleton<IRosterLeftovers>(provider => provider.GetRequiredService<RosterVersions>());
        return services;
    }

    /// <summary>The validators let a missing account pass in Development only.</summary>
    private static TableServiceClient Connect(IServiceProvider provider) => OptionsOf(provider).Tables is { Length: > 0 } tables
        ? TableAccount.Connect(tables, provider.GetRequiredService<TokenCredential>)
        : new InMemoryTableServiceClient(provider.GetRequiredService<TimeProvider>());

    private static StorageOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
