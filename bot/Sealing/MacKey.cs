using System.Security.Cryptography;
using Microsoft.Extensions.ObjectPool;

namespace VpBot.Sealing;

/// <summary>A key of HMAC-SHA256. Thread-safe.</summary>
internal sealed class MacKey(byte[] key)
{
    /// <summary>How many bytes a code has.</summary>
    internal const int Size = HMACSHA256.HashSizeInBytes;

    private readonly ObjectPool<IncrementalHash> _lent = LentInstances.Of(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));

    /// <param name="content">What the code is of.</param>
    /// <param name="code">As long as <see cref="Size"/> says.</param>
    internal void Authenticate(ReadOnlySpan<byte> content, Span<byte> code)
    {
        var hash = _lent.Get();
        hash.AppendData(content);
        hash.GetHashAndReset(code);

        // Not in a finally: one that failed may have begun a code, and is not lent again.
        _lent.Return(hash);
    }
}
