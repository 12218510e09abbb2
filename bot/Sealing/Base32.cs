namespace VpBot.Sealing;

/// <summary>RFC 4648 base32 in lower case without padding: letters and digits that every storage key may hold.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int BitsACharacter = 5;
    private const int MostOnStack = 128;

    internal static string Encode(ReadOnlySpan<byte> bytes)
    {
        var length = ((bytes.Length * 8) + BitsACharacter - 1) / BitsACharacter;
        var text = length <= MostOnStack ? stackalloc char[length] : new char[length];
        var (buffer, bits, next) = (0, 0, 0);
        foreach (var value in bytes)
        {
            buffer = ((buffer << 8) | value) & 0xFFF;
            for (bits += 8; bits >= BitsACharacter; bits -= BitsACharacter)
            {
                text[next++] = Alphabet[(buffer >> (bits - BitsACharacter)) & 31];
            }
        }

        if (bits > 0)
        {
            text[next] = Alphabet[(buffer << (BitsACharacter - bits)) & 31];
        }

        return text.ToString();
    }
}
