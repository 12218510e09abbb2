using System.Security.Cryptography;
using System.Text;

namespace VpBot.Sealing;

/// <summary>
/// One master secret: 32 random bytes under an id. Only the keys derived from it (HKDF-SHA256, one label a use) are kept,
/// so that no key serves two uses and the secret itself cannot leak from here.
/// </summary>
public sealed class MasterSecret
{
    /// <summary>How many bytes a secret has.</summary>
    public const int Size = 32;

    private const int LongestId = 64;

    /// <exception cref="ArgumentException">The id is not 1 to 64 of a-z A-Z 0-9 - _, or the secret is not 32 bytes.</exception>
    public MasterSecret(string id, ReadOnlySpan<byte> secret)
    {
        if (!IsId(id))
        {
            throw new ArgumentException("The id of a master secret is 1 to 64 letters, digits, hyphens or underscores.", nameof(id));
        }

        if (secret.Length != Size)
        {
            throw new ArgumentException("A master secret is 32 bytes.", nameof(secret));
        }

        Id = id;
        WrapKey = new(Derive(secret, "vpbot/v1/wrap"));
        StateKey = new(Derive(secret, "vpbot/v1/state"));
        LookupKey = new(Derive(secret, "vpbot/v1/lookup"));
        CardTokenKey = new(Derive(secret, "vpbot/v1/card"));
    }

    /// <summary>Names the secret in what was sealed with it; no secret itself.</summary>
    public string Id { get; }

    internal BoxKey WrapKey { get; }

    internal BoxKey StateKey { get; }

    internal MacKey LookupKey { get; }

    internal MacKey CardTokenKey { get; }

    /// <summary>Whether a text can be the id of a secret.</summary>
    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    public override string ToString() => Id;

    private static byte[] Derive(ReadOnlySpan<byte> secret, string label)
    {
        var key = new byte[Size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: [], Encoding.ASCII.GetBytes(label));
        return key;
    }
}
