namespace VpBot.Dialogs.Organisation;

/// <summary>
/// Who else can help, as data. A wrong number is the worst fault this bot can have: an entry that nobody verified is
/// hidden until the organisation confirms it.
/// </summary>
public static class HelpDirectory
{
    /// <summary>After how many days an entry should be checked again.</summary>
    public const int CheckEveryDays = 90;

    /// <summary>The entries that direct help relies on; they cannot be hidden.</summary>
    public static IReadOnlyList<string> AlwaysThere { get; } = ["112", "113", "1813"];

    /// <summary>Every entry, shown or not, in the order of showing.</summary>
    public static IReadOnlyList<HelpEntry> All => HelpEntries.All;

    /// <summary>The entry with this id; null when there is none.</summary>
    public static HelpEntry? Find(string id) => All.FirstOrDefault(entry => entry.Id == id);

    /// <summary>The entries to show for a situation, in order, with the organisation's changes made.</summary>
    public static IReadOnlyList<HelpEntry> For(OrganisationProfile profile, HelpSituation situation) =>
        [.. Shown(profile).Where(entry => entry.Situations.Contains(situation))];

    /// <summary>Every entry that employees of this organisation may see, with the organisation's changes made.</summary>
    public static IReadOnlyList<HelpEntry> Shown(OrganisationProfile profile) =>
        [.. All.Where(entry => MayShow(entry, profile)).Select(entry => Changed(entry, profile))];

    /// <summary>One entry as employees of this organisation see it; null when it is hidden from them.</summary>
    public static HelpEntry? Shown(OrganisationProfile profile, string id) => Shown(profile).FirstOrDefault(entry => entry.Id == id);

    /// <summary>The entries with a number or an address that nobody checked in the last <paramref name="days"/> days, those that were never checked included when they are shown by nature.</summary>
    public static IReadOnlyList<HelpEntry> OlderThan(int days, DateOnly today) => Old(All.Where(entry => entry.CheckedOn is not null), days, today);

    /// <summary>The same for what employees of one organisation see; an entry that was confirmed without a date counts as old.</summary>
    public static IReadOnlyList<HelpEntry> OlderThan(OrganisationProfile profile, int days, DateOnly today) =>
        Old(Shown(profile).Where(entry => entry.Number is not null || entry.Address is not null), days, today);

    private static IReadOnlyList<HelpEntry> Old(IEnumerable<HelpEntry> entries, int days, DateOnly today) =>
        [.. entries.Where(entry => entry.CheckedOn is not { } day || day.AddDays(days) < today)];

    private static bool MayShow(HelpEntry entry, OrganisationProfile profile)
    {
        if (entry.Country is { } country && country != profile.Country)
        {
            return false;
        }

        if (AlwaysThere.Contains(entry.Id, StringComparer.Ordinal))
        {
            return true;
        }

        var hidden = profile.DirectoryOverrides.TryGetValue(entry.Id, out var change) && change.Hidden;
        return !hidden && (entry.Certainty is HelpCertainty.Verified or HelpCertainty.General || profile.DirectoryConfirmed.Contains(entry.Id, StringComparer.Ordinal));
    }

    private static HelpEntry Changed(HelpEntry entry, OrganisationProfile profile)
    {
        var known = entry.NumberUnverified && !profile.DirectoryConfirmed.Contains(entry.Id, StringComparer.Ordinal) ? entry with { Number = null } : entry;
        return profile.DirectoryOverrides.TryGetValue(entry.Id, out var change)
            ? known with { Number = change.Number ?? known.Number, Address = change.Address ?? known.Address, CheckedOn = change.CheckedOn ?? known.CheckedOn }
            : known;
    }
}
