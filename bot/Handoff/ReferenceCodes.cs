using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>What people call a request when they talk about it: a short word that cannot hurt and three digits, such as <c>MAAN-482</c>.</summary>
public static class ReferenceCodes
{
    private static readonly string[] Words =
    [
        "MAAN", "STER", "WOLK", "REGEN", "BEEK", "DUIN", "STRAND", "KUST", "HAVEN", "EILAND", "MEER", "HEIDE", "BERG", "DAL", "BRUG", "MOLEN",
        "TOREN", "PLEIN", "PARK", "TUIN", "BOOM", "BERK", "LINDE", "WILG", "OLM", "SPAR", "VAREN", "KLAVER", "TULP", "MUNT", "TIJM", "SALIE",
        "KANEEL", "APPEL", "PEER", "KERS", "OLIJF", "MEREL", "SPECHT", "REIGER", "VINK", "LIJSTER", "KIEVIT", "EGEL", "OTTER", "HERT", "ZEIL", "ANKER",
        "KOMPAS", "FIETS", "TREIN", "PONT", "LAMP", "TAFEL", "STOEL", "BOEK", "PEN", "PIANO", "VIOOL", "FLUIT", "ZOMER", "LENTE", "WINTER", "HERFST",
    ];

    /// <summary>The same code for the same request. Not unique: it helps people, it finds nothing.</summary>
    public static string Of(RequestId id)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes("vpbot/code/" + id.Value));
        var number = 100 + (((hash[1] << 8) | hash[2]) % 900);

        return string.Create(CultureInfo.InvariantCulture, $"{Words[hash[0] % Words.Length]}-{number}");
    }
}
