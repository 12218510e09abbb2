using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Options;

namespace VpBot.Sealing;

internal sealed class SealingOptionsValidator(IHostEnvironment environment) : IValidateOptions<SealingOptions>
{
    public ValidateOptionsResult Validate(string? name, SealingOptions options)
    {
        List<string> errors = [];
        if (options.KeyVault is null && string.IsNullOrEmpty(options.SecretFile) && !environment.IsDevelopment())
        {
            errors.Add("Sealing:KeyVault or Sealing:SecretFile is missing: say where the master secret is.");
        }

        if (options.KeyVault is not null && !string.IsNullOrEmpty(options.SecretFile))
        {
            errors.Add("Sealing:KeyVault and Sealing:SecretFile are both set: the master secret is in one place.");
        }

        if (options.KeyVault is { } address && !IsSecret(address))
        {
            errors.Add("Sealing:KeyVault is not the address of a secret, such as https://example.vault.azure.net/secrets/vpbot-master.");
        }

        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static bool IsSecret(Uri address) =>
        address.IsAbsoluteUri
        && address.Scheme == Uri.UriSchemeHttps
        && KeyVaultSecretIdentifier.TryCreate(address, out var secret)
        && string.IsNullOrEmpty(secret.Version);
}
