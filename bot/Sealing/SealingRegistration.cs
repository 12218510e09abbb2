using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VpBot.Dialogs.Cards;

namespace VpBot.Sealing;

/// <summary>Registers encryption, lookups and card tokens, and where their master secret comes from.</summary>
public static class SealingRegistration
{
    public static IServiceCollection AddSealing(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<SealingOptions>().Bind(configuration.GetSection("Sealing")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SealingOptions>>(new SealingOptionsValidator(environment));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton(provider => Source(provider, environment));
        services.TryAddSingleton<MasterSecrets>();
        services.TryAddSingleton<IMasterSecrets>(provider => provider.GetRequiredService<MasterSecrets>());
        services.TryAddSingleton<IRequestSealing, RequestSealing>();
        services.TryAddSingleton<IStateSealing, StateSealing>();
        services.TryAddSingleton<IPersonLookups, PersonLookups>();
        services.TryAddSingleton<ICardTokens, CardTokens>();
        services.AddHostedService<MasterSecretsJob>();
        return services;
    }

    private static IMasterSecretSource Source(IServiceProvider provider, IHostEnvironment environment)
    {
        var options = provider.GetRequiredService<IOptions<SealingOptions>>().Value;
        return options.KeyVault is { } address
            ? InKeyVault(address, provider)
            : new SecretFileSource(string.IsNullOrEmpty(options.SecretFile) ? SecretFileSource.DefaultPath : options.SecretFile, createWhenAbsent: environment.IsDevelopment());
    }

    private static KeyVaultSource InKeyVault(Uri address, IServiceProvider provider)
    {
        var secret = new KeyVaultSecretIdentifier(address);
        var client = new SecretClient(secret.VaultUri, provider.GetRequiredService<TokenCredential>());
        return new KeyVaultSource(client, secret.Name, provider.GetRequiredService<TimeProvider>());
    }
}
