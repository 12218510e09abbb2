namespace VpBot.Dialogs.Roster;

/// <summary>What can be wrong with a roster file. Those from <see cref="UnknownColumn"/> on are warnings, which HR may confirm; the others are errors.</summary>
public enum RosterProblem
{
    /// <summary>A column that every roster needs is not there; Column is its Dutch name. Add it; the template has all columns.</summary>
    MissingColumn,

    /// <summary>None of the weekday columns is there. Add at least one, for example <c>maandag</c>.</summary>
    MissingWeekdays,

    /// <summary>Two columns mean the same; Detail is the header that came first. Keep one.</summary>
    DuplicateColumn,

    /// <summary>There are more than 10,000 rows; Detail is how many. Only advisors belong in this file.</summary>
    TooManyRows,

    /// <summary>A cell has something in it but no header above it; Detail is its column number. Give it a header or empty it; in CSV perhaps a comma is not between quotes.</summary>
    CellWithoutHeader,

    /// <summary>A cell has more than 200 characters; Detail is how many. Shorten it.</summary>
    TooLong,

    /// <summary>A cell has an invisible character, such as a line break; Detail is its code. Type the text again.</summary>
    ControlCharacter,

    /// <summary>A character was lost because the file was saved in another encoding. Save it as UTF-8 or as XLSX.</summary>
    BrokenCharacter,

    /// <summary>A cell that must be filled in is empty. Fill it in.</summary>
    Empty,

    /// <summary>The key has other characters than letters a to z, digits, - and _, or more than 40; Detail is the key. Choose another.</summary>
    KeyUnreadable,

    /// <summary>The key is <c>any</c>, <c>internal</c> or <c>external</c>, which mean something else to the bot. Choose another.</summary>
    KeyHasMeaning,

    /// <summary>The key is an object id, but employees' choices contain the key, so it must not point to a person elsewhere. Choose a code such as <c>vp-01</c>.</summary>
    KeyIsObjectId,

    /// <summary>The key is on an earlier row too; Detail is that row. Give each advisor their own and keep it from version to version.</summary>
    DuplicateKey,

    /// <summary>This is no Entra object id; Detail is the text. Copy it from the person's page in Entra: 32 hexadecimal digits with dashes.</summary>
    ObjectIdUnreadable,

    /// <summary>The object id is on an earlier row too; Detail is that row. One row a person.</summary>
    DuplicateObjectId,

    /// <summary>The user principal name does not look like <c>name@organisation.nl</c>; Detail is the text. Correct it or leave it empty.</summary>
    UpnUnreadable,

    /// <summary>The user principal name is on an earlier row too; Detail is that row. One row a person.</summary>
    DuplicateUpn,

    /// <summary>Neither <c>intern</c> nor <c>extern</c>; Detail is the text. Write one of the two.</summary>
    KindUnknown,

    /// <summary>An unknown language; Detail is the word. Write two-letter codes or names, such as <c>nl, en</c>.</summary>
    LanguageUnknown,

    /// <summary>An unknown channel; Detail is the word. Choose from <c>teamschat, teamsbellen, telefoon, werk, elders</c>.</summary>
    ChannelUnknown,

    /// <summary>Hours that cannot be read; Detail is the text. Write <c>09:00-12:30 13:00-17:00</c>.</summary>
    HoursUnreadable,

    /// <summary>Hours that end before or when they start; Detail is the text. Put the earlier time first; nobody works past midnight on one row.</summary>
    HoursReversed,

    /// <summary>Hours of one day that overlap; Detail is the text. Correct one of them.</summary>
    HoursOverlap,

    /// <summary>The advisor works on no day at all. Fill in at least one weekday, or leave the advisor out.</summary>
    NoWorkingHours,

    /// <summary>No telephone number that can be called from anywhere; Detail is the text. Write <c>+31612345678</c> or <c>06-12345678</c>.</summary>
    PhoneUnreadable,

    /// <summary>The mail address does not look like <c>name@organisation.nl</c>; Detail is the text. Correct it or leave it empty.</summary>
    EmailUnreadable,

    /// <summary>The capacity is no whole number from 1 to 50; Detail is the text. Leave it empty for 5.</summary>
    CapacityUnreadable,

    /// <summary>This is no date; Detail is the text. Write <c>2026-11-24</c> or <c>24-11-2026</c>.</summary>
    DateUnreadable,

    /// <summary>The last day is before the first. Correct one of them.</summary>
    RangeReversed,

    /// <summary>An unknown time zone; Detail is the text. Write an IANA name such as <c>Europe/Amsterdam</c>, or leave it empty.</summary>
    TimeZoneUnknown,

    /// <summary>Whoever publishes the roster cannot be on it. Ask somebody else to publish it.</summary>
    PublisherOnRoster,

    /// <summary>The absence sheet names a key that is not on the roster; Detail is the key. Correct it or remove the row.</summary>
    UnknownAdvisor,

    /// <summary>A column that the bot does not know is ignored. Correct the header if it was meant for the bot.</summary>
    UnknownColumn,

    /// <summary>No advisor is on the file: after publishing nobody can be asked for contact.</summary>
    NobodyOnRoster,

    /// <summary>The example row of the template is still there. Remove it.</summary>
    ExampleRow,

    /// <summary>Two advisors have the same name, so employees cannot tell them apart; Detail is the earlier row.</summary>
    DuplicateName,

    /// <summary>The other role looks like HR, manager, director, company doctor or works council, which does not go well with this one; Detail is the role. Employees will see it.</summary>
    ConflictingRole,

    /// <summary>The certificate has ended; Detail is the last day. Have it renewed, or correct the date.</summary>
    CertificateEnded,

    /// <summary>The certificate ends within 60 days; Detail is the last day.</summary>
    CertificateEndsSoon,

    /// <summary>The advisor's last day has passed, so nobody is offered to them; Detail is that day.</summary>
    ServiceEnded,

    /// <summary>Nobody on the roster is external, so an employee who trusts nobody inside has no choice.</summary>
    NobodyExternal,

    /// <summary>On this weekday nobody works; Column is the weekday.</summary>
    NobodyOnWeekday,
}
