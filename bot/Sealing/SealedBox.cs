using System.Security.Cryptography;

namespace VpBot.Sealing;

/// <summary>AES-256-GCM with a random nonce: nonce, ciphertext, tag.</summary>
internal static class SealedBox
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>How many bytes a box is longer than what is in it.</summary>
    internal const int Overhead = NonceSize + TagSize;

    /// <summary>A cipher that seals and opens, for one caller at a time.</summary>
    /// <param name="key">32 bytes.</param>
    internal static AesGcm Under(ReadOnlySpan<byte> key) => new(key, TagSize);

    /// <param name="cipher">Of <see cref="Under"/>.</param>
    /// <param name="content">What to seal.</param>
    /// <param name="bound">What the box belongs to; it opens only with the same.</param>
    /// <param name="box">As long as the content and <see cref="Overhead"/>.</param>
    internal static void Seal(AesGcm cipher, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound, Span<byte> box)
    {
        RandomNumberGenerator.Fill(box[..NonceSize]);
        cipher.Encrypt(box[..NonceSize], content, box[NonceSize..^TagSize], box[^TagSize..], bound);
    }

    /// <param name="cipher">Of <see cref="Under"/>.</param>
    /// <param name="box">What was sealed.</param>
    /// <param name="bound">What the box belongs to.</param>
    /// <param name="content">As long as <see cref="SizeIn"/> says.</param>
    /// <exception cref="CryptographicException">Not sealed with this key for this use, or changed.</exception>
    internal static void Open(AesGcm cipher, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound, Span<byte> content) =>
        cipher.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], content, bound);

    /// <summary>How many bytes are in a box.</summary>
    /// <exception cref="CryptographicException">It is cut off.</exception>
    internal static int SizeIn(ReadOnlySpan<byte> box) =>
        box.Length >= Overhead ? box.Length - Overhead : throw new CryptographicException("What was sealed is cut off.");
}
