using VpBot.Dialogs.Requests;

namespace VpBot.Sealing;

/// <summary>Seals what must not be readable at rest, with one data key a request that is itself kept wrapped.</summary>
public interface IRequestSealing
{
    /// <summary>Makes a data key for a request and gives it wrapped by the current master secret.</summary>
    ReadOnlyMemory<byte> NewWrappedKey(RequestId id);

    /// <summary>Seals content for one request and one purpose; the size of the result tells only a coarse step.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The wrapped key is not of this request or was changed.</exception>
    ReadOnlyMemory<byte> Seal(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose, ReadOnlySpan<byte> content);

    /// <summary>Opens what was sealed for the same request and purpose.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Something was changed or belongs elsewhere.</exception>
    byte[] Open(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose, ReadOnlySpan<byte> content);
}
