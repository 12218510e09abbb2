namespace VpBot.Sealing;

/// <summary>Where the master secrets are kept.</summary>
public interface IMasterSecretSource
{
    /// <summary>Reads them.</summary>
    /// <exception cref="MasterSecretException">They cannot be read or are no secrets; says what to do and quotes no secret.</exception>
    Task<MasterSecretSet> LoadAsync(CancellationToken cancellationToken);
}
