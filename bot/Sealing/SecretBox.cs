using System.Security.Cryptography;
using System.Text;

namespace VpBot.Sealing;

/// <summary>A box sealed by a master secret: format version, length of the secret's id, that id, then the <see cref="SealedBox"/>.</summary>
internal static class SecretBox
{
    private const byte Version = 1;

    internal static byte[] Seal(MasterSecret secret, BoxKey key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound)
    {
        var header = 2 + secret.Id.Length;
        var box = new byte[header + content.Length + SealedBox.Overhead];
        box[0] = Version;
        box[1] = (byte)secret.Id.Length;
        Encoding.ASCII.GetBytes(secret.Id, box.AsSpan(2));
        key.Seal(content, bound, box.AsSpan(header));
        return box;
    }

    /// <exception cref="CryptographicException">Sealed by a secret that is not known, for another use, or changed.</exception>
    internal static byte[] Open(MasterSecretSet secrets, Func<MasterSecret, BoxKey> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        var secret = SecretOf(secrets, box, out var sealedBox);
        var content = new byte[SealedBox.SizeIn(sealedBox)];
        key(secret).Open(sealedBox, bound, content);
        return content;
    }

    /// <param name="content">At least as long as the box.</param>
    /// <returns>How many bytes of content there are.</returns>
    /// <exception cref="CryptographicException">Sealed by a secret that is not known, for another use, or changed.</exception>
    internal static int Open(MasterSecretSet secrets, Func<MasterSecret, BoxKey> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound, Span<byte> content)
    {
        var secret = SecretOf(secrets, box, out var sealedBox);
        var size = SealedBox.SizeIn(sealedBox);
        key(secret).Open(sealedBox, bound, content[..size]);
        return size;
    }

    private static MasterSecret SecretOf(MasterSecretSet secrets, ReadOnlySpan<byte> box, out ReadOnlySpan<byte> sealedBox) =>
        TrySplit(box, out var id, out sealedBox) && secrets.Find(id) is { } secret
            ? secret
            : throw new CryptographicException("Sealed by a master secret that is not known.");

    private static bool TrySplit(ReadOnlySpan<byte> box, out ReadOnlySpan<byte> id, out ReadOnlySpan<byte> sealedBox)
    {
        id = default;
        sealedBox = default;
        if (box.Length < 2 || box[0] != Version || box.Length < 2 + box[1])
        {
            return false;
        }

        id = box.Slice(2, box[1]);
        sealedBox = box[(2 + box[1])..];
        return true;
    }
}
