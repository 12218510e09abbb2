namespace VpBot.Sealing;

/// <summary>The settings under <c>Sealing</c>: where the master secret is. One of the two; in Development neither is needed.</summary>
public sealed class SealingOptions
{
    /// <summary>The address of a secret in Azure Key Vault, without version, such as <c>https://x.vault.azure.net/secrets/vpbot-master</c>.</summary>
    public Uri? KeyVault { get; set; }

    /// <summary>The path of a secret file.</summary>
    public string? SecretFile { get; set; }
}
