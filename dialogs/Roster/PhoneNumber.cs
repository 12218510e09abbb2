using System.Text.RegularExpressions;

namespace VpBot.Dialogs.Roster;

/// <summary>A telephone number that can be called from anywhere.</summary>
/// <param name="E164"><c>+</c> and 8 to 15 digits.</param>
public readonly partial record struct PhoneNumber(string E164)
{
    private const int LongestText = 40;

    /// <summary>The signs that people put between digits; the space and the hyphen also as those that do not break.</summary>
    private const string Between = " -./()\u00A0\u2011\u2013";

    /// <summary>
    /// Reads a number as people write it: <c>+31 6 12345678</c>, <c>0031...</c>, <c>+31 (0)6...</c>, <c>06-12345678</c>,
    /// <c>010 123 45 67</c>, Belgian <c>0475/12.34.56</c>. Null when it is none: letters, short and emergency numbers, free and paid numbers, a wrong number of digits.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="country"><c>NL</c> or <c>BE</c>: whose national numbers start with a 0; in another country only international ones are read.</param>
    public static PhoneNumber? Parse(string? text, string country)
    {
        var written = (text ?? "").Trim();
        if (written.Length > LongestText || written.Where((sign, at) => !MayBeAt(at, sign)).Any())
        {
            return null;
        }

        if (written.StartsWith('+') || written.StartsWith("00", StringComparison.Ordinal))
        {
            var dialled = Digits(written.Replace("(0)", "", StringComparison.Ordinal));

            return From(written.StartsWith('+') ? dialled : dialled[2..]);
        }

        var national = Digits(written);

        return national.StartsWith('0') && AccessCode(country) is { } access ? From(access + national[1..]) : null;
    }

    public override string ToString() => E164;

    private static bool MayBeAt(int at, char sign) => char.IsAsciiDigit(sign) || Between.Contains(sign, StringComparison.Ordinal) || (sign == '+' && at == 0);

    private static string Digits(string written) => string.Concat(written.Where(char.IsAsciiDigit));

    private static string? AccessCode(string country) => country.ToUpperInvariant() switch { "NL" => "31", "BE" => "32", _ => null };

    private static PhoneNumber? From(string digits) => IsPossible(digits) ? new($"+{digits}") : null;

    private static bool IsPossible(string digits) => digits switch
    {
        ['3', '1', .. var national] => Dutch().IsMatch(national),
        ['3', '2', .. var national] => Belgian().IsMatch(national),
        _ => Elsewhere().IsMatch(digits),
    };

    /// <summary>Nine digits: mobile, area codes, 084, 085, 087, 088 and 091; not 0800, 090x and 14 (ACM, Nummerplan telefoon- en ISDN-diensten).</summary>
    [GeneratedRegex(@"^(?:[1-57]\d{8}|6[1-58]\d{7}|8[4578]\d{7}|91\d{7})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dutch();

    /// <summary>Nine digits for mobile, eight for the rest; not 0800 and 090x (BIPT numbering plan).</summary>
    [GeneratedRegex(@"^(?:4[5-9]\d{7}|[1-35-7]\d{7}|4[1-4]\d{6}|8[1-9]\d{6}|9[1-9]\d{6})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Belgian();

    [GeneratedRegex(@"^[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();
}
