using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VpBot.Sealing;

/// <summary>Hides the size of content: its length in four bytes, the content, and zeros up to a multiple of a step.</summary>
internal static class Padding
{
    private const int LengthSize = sizeof(int);

    internal static byte[] Add(ReadOnlySpan<byte> content, int step)
    {
        var padded = new byte[(LengthSize + content.Length + step - 1) / step * step];
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(LengthSize));
        return padded;
    }

    /// <exception cref="CryptographicException">It was not padded here.</exception>
    internal static byte[] Remove(ReadOnlySpan<byte> padded)
    {
        if (padded.Length < LengthSize
            || BinaryPrimitives.ReadInt32BigEndian(padded) is var length && (length < 0 || length > padded.Length - LengthSize))
        {
            throw new CryptographicException("What was sealed is not padded as it should be.");
        }

        return padded.Slice(LengthSize, length).ToArray();
    }
}
