using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Cards;

namespace VpBot.Sealing;

/// <summary>
/// A token is base64url of: format version, length of the secret's id, that id, the payload, and the first 16 bytes of an
/// HMAC-SHA256 over all before it. There is one way to write it, and only that is accepted.
/// </summary>
public sealed class CardTokens(IMasterSecrets secrets) : ICardTokens
{
    private const byte Version = 1;
    private const int SignatureSize = 16;
    private const int LongestPayload = 200;
    private const int LongestToken = 512;

    public string Sign(string payload) => payload.Length <= LongestPayload && Ascii.IsValid(payload)
        ? Sign(payload, secrets.Known.Current, stackalloc char[LongestToken]).ToString()
        : throw new ArgumentException("A card token signs at most 200 ASCII characters.", nameof(payload));

    public string? Open(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken } || !Base64Url.IsValid(token))
        {
            return null;
        }

        Span<byte> room = stackalloc byte[LongestToken];
        ReadOnlySpan<byte> bytes = room[..Base64Url.DecodeFromChars(token, room)];
        if (bytes.Length < 2 + SignatureSize || bytes[0] != Version || bytes.Length < 2 + bytes[1] + SignatureSize)
        {
            return null;
        }

        var payload = Encoding.Latin1.GetString(bytes[(2 + bytes[1])..^SignatureSize]);
        return Ascii.IsValid(payload)
            && secrets.Known.Find(bytes.Slice(2, bytes[1])) is { } secret
            && CryptographicOperations.FixedTimeEquals(
                MemoryMarshal.AsBytes(token.AsSpan()), MemoryMarshal.AsBytes(Sign(payload, secret, stackalloc char[LongestToken])))
                ? payload
                : null;
    }

    private static ReadOnlySpan<char> Sign(string payload, MasterSecret secret, Span<char> room)
    {
        var signed = 2 + secret.Id.Length + payload.Length;
        Span<byte> token = stackalloc byte[signed + SignatureSize];
        token[0] = Version;
        token[1] = (byte)secret.Id.Length;
        Encoding.ASCII.GetBytes(secret.Id, token[2..]);
        Encoding.ASCII.GetBytes(payload, token[(2 + secret.Id.Length)..]);
        Span<byte> hash = stackalloc byte[MacKey.Size];
        secret.CardTokenKey.Authenticate(token[..signed], hash);
        hash[..SignatureSize].CopyTo(token[signed..]);
        return room[..Base64Url.EncodeToChars(token, room)];
    }
}
