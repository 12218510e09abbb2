using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Requests;

namespace VpBot.Sealing;

/// <summary>
/// Envelope encryption. The wrapped data key is a <see cref="SecretBox"/> bound to the request; sealed content is a format
/// version and a <see cref="SealedBox"/> under the data key, bound to request, purpose and version.
/// </summary>
public sealed class RequestSealing(IMasterSecrets secrets) : IRequestSealing
{
    private const byte Version = 1;
    private const int DataKeySize = 32;

    public ReadOnlyMemory<byte> NewWrappedKey(RequestId id)
    {
        var dataKey = RandomNumberGenerator.GetBytes(DataKeySize);
        try
        {
            var secret = secrets.Known.Current;
            return SecretBox.Seal(secret, secret.WrapKey, dataKey, BoundToKeyOf(id));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    public ReadOnlyMemory<byte> Seal(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose, ReadOnlySpan<byte> content)
    {
        var dataKey = Unwrap(wrapped, id);
        var padded = Padding.Add(content, StepOf(purpose));
        try
        {
            var box = new byte[1 + padded.Length + SealedBox.Overhead];
            box[0] = Version;
            using var cipher = SealedBox.Under(dataKey);
            SealedBox.Seal(cipher, padded, BoundTo(id, purpose), box.AsSpan(1));
            return box;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    public byte[] Open(ReadOnlyMemory<byte> wrapped, RequestId id, SealPurpose purpose, ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content[0] != Version)
        {
            throw new CryptographicException("What was sealed has a format that is not known.");
        }

        var dataKey = Unwrap(wrapped, id);
        byte[] padded = [];
        try
        {
            padded = new byte[SealedBox.SizeIn(content[1..])];
            using var cipher = SealedBox.Under(dataKey);
            SealedBox.Open(cipher, content[1..], BoundTo(id, purpose), padded);
            return Padding.Remove(padded).ToArray();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private static byte[] BoundToKeyOf(RequestId id) => Encoding.UTF8.GetBytes($"vpbot/key/{id.Value}");

    private static byte[] BoundTo(RequestId id, SealPurpose purpose) => Encoding.UTF8.GetBytes($"vpbot/sealed/{Version}/{LabelOf(purpose)}/{id.Value}");

    private static string LabelOf(SealPurpose purpose) => purpose switch
    {
        SealPurpose.Requester => "requester",
        SealPurpose.Exclusions => "exclusions",
        _ => throw new UnreachableException(),
    };

    private static int StepOf(SealPurpose purpose) => purpose is SealPurpose.Requester ? 1024 : 256;

    private byte[] Unwrap(ReadOnlyMemory<byte> wrapped, RequestId id)
    {
        var dataKey = SecretBox.Open(secrets.Known, secret => secret.WrapKey, wrapped.Span, BoundToKeyOf(id));
        return dataKey.Length == DataKeySize ? dataKey : throw new CryptographicException("The data key has a wrong size.");
    }
}
