namespace VpBot.Dialogs.Roster;

/// <summary>What the reading of a roster depends on beside the file.</summary>
/// <param name="TimeZone">The organisation's, for advisors without their own.</param>
/// <param name="Country"><c>NL</c> or <c>BE</c>: how national telephone numbers are read.</param>
/// <param name="Today">The organisation's date, to judge certificates by.</param>
/// <param name="PublisherObjectId">Who publishes; null for automation.</param>
public sealed record RosterRules(TimeZoneInfo TimeZone, string Country, DateOnly Today, Guid? PublisherObjectId)
{
    /// <summary>The most rows a sheet may have.</summary>
    public const int MostRows = 10_000;

    /// <summary>Open requests of an advisor when the file says nothing.</summary>
    public const int DefaultCapacity = 5;

    /// <summary>The largest capacity.</summary>
    public const int LargestCapacity = 50;

    /// <summary>How many days ahead the end of a certificate is worth a warning.</summary>
    public const int CertificateWarningDays = 60;
}
