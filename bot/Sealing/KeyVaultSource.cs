using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace VpBot.Sealing;

/// <summary>
/// Master secrets in Azure Key Vault: every enabled version of one secret, 32 bytes in base64; the version is the id. To
/// rotate, add a version: it seals once it is an hour old, when every instance knows it.
/// </summary>
public sealed class KeyVaultSource(SecretClient client, string name, TimeProvider clock) : IMasterSecretSource
{
    /// <summary>How old a version must be before it seals, unless it is the only one.</summary>
    public static readonly TimeSpan KnownEverywhereAfter = TimeSpan.FromHours(1);

    public async Task<MasterSecretSet> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            List<(MasterSecret Secret, DateTimeOffset Created)> versions = [];
            await foreach (var version in client.GetPropertiesOfSecretVersionsAsync(name, cancellationToken))
            {
                if (version.Enabled is not false)
                {
                    versions.Add((await ReadAsync(version.Version, cancellationToken), version.CreatedOn ?? DateTimeOffset.MinValue));
                }
            }

            return SetOf([.. versions.OrderByDescending(version => version.Created)]);
        }
        catch (RequestFailedException exception)
        {
            throw new MasterSecretException(Advice(exception.Status), exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new MasterSecretException($"Sealing:KeyVault: the bot has no identity for secret '{name}'. Give it a managed identity (AZURE_CLIENT_ID names a user-assigned one).", exception);
        }
    }

    private async Task<MasterSecret> ReadAsync(string version, CancellationToken cancellationToken)
    {
        var stored = await client.GetSecretAsync(name, version, cancellationToken: cancellationToken);
        var secret = new byte[MasterSecret.Size + 1];
        return Convert.TryFromBase64String(stored.Value.Value, secret, out var length) && length == MasterSecret.Size
            ? new(version, secret.AsSpan(0, length))
            : throw new MasterSecretException($"Sealing:KeyVault: version {version} of secret '{name}' is not 32 bytes in base64. Add a version made by 'openssl rand -base64 32' and disable this one.");
    }

    private MasterSecretSet SetOf(IReadOnlyList<(MasterSecret Secret, DateTimeOffset Created)> newestFirst)
    {
        if (newestFirst.Count == 0)
        {
            throw new MasterSecretException($"Sealing:KeyVault: secret '{name}' has no enabled version. Add one made by 'openssl rand -base64 32'.");
        }

        var ripe = clock.GetUtcNow() - KnownEverywhereAfter;
        var current = newestFirst.FirstOrDefault(version => version.Created <= ripe, newestFirst[^1]).Secret;
        return new([.. newestFirst.Select(version => version.Secret)], current);
    }

    private string Advice(int status) => status switch
    {
        401 or 403 => $"Sealing:KeyVault: the bot may not read secret '{name}'. Give its identity the role Key Vault Secrets User, and let its network reach the vault.",
        404 => $"Sealing:KeyVault: there is no secret '{name}' in that vault. Add it with a value made by 'openssl rand -base64 32'.",
        _ => $"Sealing:KeyVault: the vault cannot be reached or answers {status}. Check the address and the network.",
    };
}
