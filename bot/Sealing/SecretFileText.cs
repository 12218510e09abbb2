namespace VpBot.Sealing;

/// <summary>The text of a secret file: a line <c>id base64</c> a secret, the first is current, the last makes the lookups; empty lines and lines with # do not count.</summary>
internal static class SecretFileText
{
    /// <exception cref="FormatException">Says which line is wrong, without quoting it.</exception>
    internal static MasterSecretSet Parse(string text)
    {
        List<MasterSecret> secrets = [];
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                secrets.Add(ParseLine(line, number, secrets));
            }
        }

        return secrets.Count > 0 ? new(secrets) : throw new FormatException("it holds no secret");
    }

    internal static string Line(string id, ReadOnlySpan<byte> secret) => $"{id} {Convert.ToBase64String(secret)}\n";

    private static MasterSecret ParseLine(string line, int number, List<MasterSecret> before)
    {
        if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var id, var base64] || !MasterSecret.IsId(id))
        {
            throw new FormatException($"line {number} is not an id, a space and a secret in base64");
        }

        if (before.Exists(secret => secret.Id == id))
        {
            throw new FormatException($"line {number} repeats an id");
        }

        Span<byte> secret = stackalloc byte[MasterSecret.Size + 1];
        return Convert.TryFromBase64String(base64, secret, out var length) && length == MasterSecret.Size
            ? new(id, secret[..length])
            : throw new FormatException($"the secret in line {number} is not 32 bytes in base64");
    }
}
