using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace VpBot.Benchmarks.Scale;

/// <summary>Reads from the tokens on cards which request they are about. The reference code would not do: several requests may have the same.</summary>
internal static partial class CardIds
{
    private const int SignatureSize = 16;

    /// <summary>The id in the first token in a piece of JSON: of a draft or a request.</summary>
    /// <exception cref="InvalidOperationException">There is no token.</exception>
    public static string FirstIn(string json)
    {
        if (Token().Match(json) is not { Success: true } match)
        {
            throw new InvalidOperationException("A card has no token.");
        }

        var token = Base64Url.DecodeFromChars(match.Groups["token"].ValueSpan);
        return Encoding.Latin1.GetString(token.AsSpan((2 + token[1])..^SignatureSize)).Split(':')[1];
    }

    [GeneratedRegex("\"token\":\"(?<token>[A-Za-z0-9_-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
