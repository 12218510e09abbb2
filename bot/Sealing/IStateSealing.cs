namespace VpBot.Sealing;

/// <summary>Seals short-lived state, such as a half-filled request, bound to the key under which it is stored.</summary>
public interface IStateSealing
{
    byte[] Seal(string key, ReadOnlySpan<byte> content);

    /// <summary>Opens sealed state; null when it was sealed under another key or by a secret that is gone.</summary>
    byte[]? Open(string key, ReadOnlySpan<byte> content);
}
