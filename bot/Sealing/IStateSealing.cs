namespace VpBot.Sealing;

/// <summary>Seals short-lived state, such as a half-filled request, bound to the key under which it is stored.</summary>
public interface IStateSealing
{
    /// <param name="key">At most 200 bytes in UTF-8.</param>
    /// <param name="content">What to seal.</param>
    byte[] Seal(string key, ReadOnlySpan<byte> content);

    /// <summary>Reads sealed state, of which no copy stays; null when it was sealed under another key or by a secret that is gone.</summary>
    T? Open<T>(string key, ReadOnlySpan<byte> content, Func<ReadOnlySpan<byte>, T> read)
        where T : class;
}
