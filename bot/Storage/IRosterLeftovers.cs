namespace VpBot.Storage;

/// <summary>Tidies up after publishers: drafts that expired, publications that broke off.</summary>
public interface IRosterLeftovers
{
    /// <summary>Removes them; gives how many rows. Doing it twice or in several processes is harmless.</summary>
    Task<int> PurgeAsync(CancellationToken cancellationToken);
}
