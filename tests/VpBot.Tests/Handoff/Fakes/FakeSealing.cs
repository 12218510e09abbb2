using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Requests;
using VpBot.Sealing;

namespace VpBot.Tests.Handoff.Fakes;

/// <summary>Not a secret, but it only opens with its own key, request and purpose, and it does not show its content.</summary>
internal sealed class FakeSealing : IRequestSealing, IPersonLookups
{
    private static int keys;

    public ReadOnlyMemory<byte> NewWrappedKey(RequestId id) => BitConverter.GetBytes(Interlocked.Increment(ref keys));

    public ReadOnlyMemory<byte> Seal(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose, ReadOnlySpan<byte> content) =>
        (byte[])[.. Mark(wrapped, id, purpose), .. content.ToArray().Select(one => (byte)(one ^ 0x5A))];

    public byte[] Open(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose, ReadOnlySpan<byte> content)
    {
        var mark = Mark(wrapped, id, purpose);
        if (!content.StartsWith(mark))
        {
            throw new CryptographicException("Sealed with another key, or for something else.");
        }

        return [.. content[mark.Length..].ToArray().Select(one => (byte)(one ^ 0x5A))];
    }

    public string Of(Person person) => Convert.ToHexStringLower(SHA256.HashData([.. person.TenantId.ToByteArray(), .. person.ObjectId.ToByteArray()]));

    private static byte[] Mark(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose) =>
        SHA256.HashData([.. wrapped.Span, .. Encoding.ASCII.GetBytes($"{id}{purpose}")]);
}
