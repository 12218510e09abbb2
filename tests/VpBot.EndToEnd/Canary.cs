using System.Text;

namespace VpBot.EndToEnd;

/// <summary>A word that nothing but the one sentence it was typed in contains, and every guise in which it could turn up.</summary>
internal sealed class Canary(string word)
{
    private readonly string[] guises =
    [
        word,
        Uri.EscapeDataString(word),
        Convert.ToHexString(Encoding.UTF8.GetBytes(word)),
        Convert.ToHexString(Encoding.Unicode.GetBytes(word)),
        .. Base64Of(Encoding.UTF8.GetBytes(word)),
        .. Base64Of(Encoding.Unicode.GetBytes(word)),
        .. Base64Of(Encoding.BigEndianUnicode.GetBytes(word)),
    ];

    /// <summary>Whether a text holds the word, as it is or encoded.</summary>
    public bool IsIn(string text) => Array.Exists(guises, guise => text.Contains(guise, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether bytes hold the word in UTF-8, in UTF-16 or in an encoding of those.</summary>
    public bool IsIn(byte[] bytes) => IsIn(Encoding.Latin1.GetString(bytes)) || IsIn(Encoding.Unicode.GetString(bytes)) || IsIn(Convert.ToHexString(bytes));

    /// <summary>What stays the same in base64 wherever the bytes begin in a group of three.</summary>
    private static IEnumerable<string> Base64Of(byte[] bytes)
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Convert.ToBase64String([.. new byte[shift], .. bytes]);
            yield return text[4..^4];
            yield return text[4..^4].Replace('+', '-').Replace('/', '_');
        }
    }
}
