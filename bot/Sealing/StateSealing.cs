using System.Security.Cryptography;
using System.Text;

namespace VpBot.Sealing;

/// <summary>State as a <see cref="SecretBox"/>, padded to half a kilobyte and bound to its storage key.</summary>
public sealed class StateSealing(IMasterSecrets secrets) : IStateSealing
{
    private const int Step = 512;

    private static ReadOnlySpan<byte> Use => "vpbot/state/"u8;

    /// <summary>As much as is worked on without the heap: more than a half-filled request takes.</summary>
    private const int MostOnStack = 4096;

    private const int LongestBound = 256;

    public byte[] Seal(string key, ReadOnlySpan<byte> content)
    {
        var size = Padding.SizeOf(content, Step);
        var padded = size <= MostOnStack ? stackalloc byte[size] : new byte[size];
        padded.Clear();
        try
        {
            Padding.Add(content, padded);
            var secret = secrets.Known.Current;
            return SecretBox.Seal(secret, secret.StateKey, padded, BoundTo(key, stackalloc byte[LongestBound]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    public T? Open<T>(string key, ReadOnlySpan<byte> content, Func<ReadOnlySpan<byte>, T> read)
        where T : class
    {
        var padded = content.Length <= MostOnStack ? stackalloc byte[content.Length] : new byte[content.Length];
        try
        {
            return TryOpen(key, content, padded, out var opened) ? read(opened) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private bool TryOpen(string key, ReadOnlySpan<byte> content, Span<byte> padded, out ReadOnlySpan<byte> opened)
    {
        try
        {
            var size = SecretBox.Open(secrets.Known, static secret => secret.StateKey, content, BoundTo(key, stackalloc byte[LongestBound]), padded);
            opened = Padding.Remove(padded[..size]);
            return true;
        }
        catch (CryptographicException)
        {
            opened = default;
            return false;
        }
    }

    private static ReadOnlySpan<byte> BoundTo(string key, Span<byte> room)
    {
        Use.CopyTo(room);
        return room[..(Use.Length + Encoding.UTF8.GetBytes(key, room[Use.Length..]))];
    }
}
