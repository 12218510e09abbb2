namespace VpBot.Dialogs.Roster;

/// <summary>What a roster file says about an advisor.</summary>
public enum RosterColumn
{
    Key,
    ObjectId,
    Upn,
    Name,
    Kind,
    OtherRole,
    Languages,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Location,
    Channels,
    Phone,
    Email,
    Capacity,
    CertificateUntil,
    From,
    Until,
    TimeZone,

    /// <summary>The days on the absence sheet together; not a column of the first sheet.</summary>
    Absence,
}
