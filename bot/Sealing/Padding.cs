using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VpBot.Sealing;

/// <summary>Hides the size of content: its length in four bytes, the content, and zeros up to a multiple of a step.</summary>
internal static class Padding
{
    private const int LengthSize = sizeof(int);

    internal static byte[] Add(ReadOnlySpan<byte> content, int step)
    {
        var padded = new byte[SizeOf(content, step)];
        Add(content, padded);
        return padded;
    }

    /// <param name="padded">Zeros, as many as <see cref="SizeOf"/> says.</param>
    internal static void Add(ReadOnlySpan<byte> content, Span<byte> padded)
    {
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded[LengthSize..]);
    }

    internal static int SizeOf(ReadOnlySpan<byte> content, int step) => (LengthSize + content.Length + step - 1) / step * step;

    /// <exception cref="CryptographicException">It was not padded here.</exception>
    internal static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> padded)
    {
        if (padded.Length < LengthSize
            || BinaryPrimitives.ReadInt32BigEndian(padded) is var length && (length < 0 || length > padded.Length - LengthSize))
        {
            throw new CryptographicException("What was sealed is not padded as it should be.");
        }

        return padded.Slice(LengthSize, length);
    }
}
