using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

/// <summary>Master secrets that are the same in every run.</summary>
internal sealed class KnownSecrets(params MasterSecret[] newestFirst) : IMasterSecrets
{
    /// <summary>The bytes 0 to 31, under the id k1: those of the known answers.</summary>
    public static MasterSecret First { get; } = new("k1", [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    public static MasterSecret Second { get; } = new("k2", [.. Enumerable.Range(32, 32).Select(number => (byte)number)]);

    public MasterSecretSet Known { get; } = new(newestFirst.Length > 0 ? newestFirst : [First]);
}
