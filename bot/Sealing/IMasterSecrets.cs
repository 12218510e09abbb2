namespace VpBot.Sealing;

/// <summary>The master secrets, loaded before the bot takes its first turn and read again now and then.</summary>
public interface IMasterSecrets
{
    /// <summary>As last read.</summary>
    /// <exception cref="InvalidOperationException">They were not loaded yet.</exception>
    MasterSecretSet Known { get; }
}
