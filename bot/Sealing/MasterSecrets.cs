namespace VpBot.Sealing;

/// <summary>Holds what the source gave.</summary>
public sealed class MasterSecrets(IMasterSecretSource source) : IMasterSecrets
{
    private volatile MasterSecretSet? _known;

    public MasterSecretSet Known => _known ?? throw new InvalidOperationException("The master secrets are not loaded yet: the host loads them when it starts.");

    /// <summary>Reads the secrets again; those known before stay when that fails.</summary>
    /// <exception cref="MasterSecretException">As the source says.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken) => _known = await source.LoadAsync(cancellationToken);
}
