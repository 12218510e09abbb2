using System.Security.Cryptography;
using Microsoft.Extensions.ObjectPool;

namespace VpBot.Sealing;

/// <summary>A lasting key of a <see cref="SealedBox"/>. Thread-safe.</summary>
internal sealed class BoxKey(byte[] key)
{
    private readonly ObjectPool<AesGcm> _lent = LentInstances.Of(() => SealedBox.Under(key));

    /// <summary>As <see cref="SealedBox.Seal"/>.</summary>
    internal void Seal(ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound, Span<byte> box)
    {
        var cipher = _lent.Get();
        SealedBox.Seal(cipher, content, bound, box);
        _lent.Return(cipher);
    }

    /// <summary>As <see cref="SealedBox.Open"/>. A cipher that refused a box is not lent again.</summary>
    /// <exception cref="CryptographicException">Not sealed with this key for this use, or changed.</exception>
    internal void Open(ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound, Span<byte> content)
    {
        var cipher = _lent.Get();
        SealedBox.Open(cipher, box, bound, content);
        _lent.Return(cipher);
    }
}
