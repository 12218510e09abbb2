using System.Text;

namespace VpBot.Sealing;

/// <summary>The master secrets that are known at one moment.</summary>
public sealed class MasterSecretSet
{
    private readonly MasterSecret[] _secrets;

    /// <param name="newestFirst">At least one, with different ids.</param>
    /// <param name="current">The one that seals from now on; null for the newest.</param>
    public MasterSecretSet(IReadOnlyList<MasterSecret> newestFirst, MasterSecret? current = null)
    {
        if (newestFirst.Count == 0)
        {
            throw new ArgumentException("There must be at least one master secret.", nameof(newestFirst));
        }

        if (newestFirst.DistinctBy(secret => secret.Id, StringComparer.Ordinal).Count() < newestFirst.Count)
        {
            throw new ArgumentException("Every master secret needs an id of its own.", nameof(newestFirst));
        }

        _secrets = [.. newestFirst];
        Current = current ?? newestFirst[0];
        Oldest = newestFirst[^1];
    }

    /// <summary>Seals and signs from now on.</summary>
    public MasterSecret Current { get; }

    /// <summary>
    /// Makes the lookups. They must find what was stored before a rotation, so they move only when the oldest secret is
    /// taken out; who has a request open at that moment is no longer found by it (the request itself goes on).
    /// </summary>
    public MasterSecret Oldest { get; }

    /// <summary>The secret with this id, in ASCII; null when it is not known or gone.</summary>
    public MasterSecret? Find(ReadOnlySpan<byte> id)
    {
        foreach (var secret in _secrets)
        {
            if (Ascii.Equals(id, secret.Id))
            {
                return secret;
            }
        }

        return null;
    }
}
