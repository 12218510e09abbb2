using System.Security.Cryptography;
using System.Text;

namespace VpBot.Sealing;

/// <summary>State as a <see cref="SecretBox"/>, padded to half a kilobyte and bound to its storage key.</summary>
public sealed class StateSealing(IMasterSecrets secrets) : IStateSealing
{
    private const int Step = 512;

    public ReadOnlyMemory<byte> Seal(string key, ReadOnlySpan<byte> content)
    {
        var padded = Padding.Add(content, Step);
        var secret = secrets.Known.Current;
        return SecretBox.Seal(secret, secret.StateKey, padded, BoundTo(key));
    }

    public byte[]? Open(string key, ReadOnlySpan<byte> content)
    {
        try
        {
            return Padding.Remove(SecretBox.Open(secrets.Known, secret => secret.StateKey, content, BoundTo(key)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] BoundTo(string key) => Encoding.UTF8.GetBytes($"vpbot/state/{key}");
}
