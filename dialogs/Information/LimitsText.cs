using VpBot.Dialogs.Organisation;

namespace VpBot.Dialogs.Information;

/// <summary>Which text about the limits of confidentiality an organisation's employees read. An advisor who meets somebody can look up what they were told.</summary>
public static class LimitsText
{
    /// <summary>The month in which a word of the text last changed; a test holds it against the words.</summary>
    public const string Edition = "2026-11";

    /// <summary>Edition, country and variant, such as <c>2026-11-NL</c>, or <c>2026-11-NL-PE</c> for a public body (P) in education (E).</summary>
    public static string VersionFor(OrganisationProfile profile)
    {
        var variant = profile.Country == Country.BE ? "" : $"{(profile.PublicSector ? "P" : "")}{(profile.Education ? "E" : "")}";
        return variant.Length == 0 ? $"{Edition}-{profile.Country}" : $"{Edition}-{profile.Country}-{variant}";
    }
}
