using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Information;

/// <summary>Organisations and rosters to make cards for.</summary>
internal static class Profiles
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static OrganisationProfile Dutch { get; } = new();

    public static OrganisationProfile DutchFull { get; } = new()
    {
        Name = "Stichting De_Haven *Zuid*",
        PublicSector = true,
        Education = true,
        OffTeamsContact = "020-555 01 23 of vp@haven.example",
        ComplaintsRoute = "klachtencommissie, klachten@haven.example",
        WhistleblowerChannel = "meldpunt@haven.example",
        InternalEmergencyNumber = "020-555 01 12",
        PrivacyNoticeUrl = new("https://haven.example/privacy"),
        DirectoryConfirmed = ["politie", "geldfit", "juridischloket", "arbeidsinspectie", "discriminatie", "mores"],
    };

    public static OrganisationProfile Belgian { get; } = new() { Country = Country.BE, Name = "De Kade", PreventionAdvisor = "Els Peeters, 02 555 01 23" };

    public static OrganisationProfile NothingInScope { get; } = new() { IntegrityInScope = false, Mediation = Mediation.None };

    public static IReadOnlyList<OrganisationProfile> All { get; } = [Dutch, DutchFull, Belgian, NothingInScope];

    public static AdvisorRoster Roster(int advisors) => new(1, DateTimeOffset.UnixEpoch, [.. Enumerable.Range(1, advisors).Select(Advisor)]);

    public static Advisor Advisor(int number) => new(
        new($"vp-{number}"),
        new(number, 0, 0, new byte[8]),
        $"Sanne de Vries-van den Berg {number}",
        number % 2 == 0 ? AdvisorKind.External : AdvisorKind.Internal,
        new(TimeZoneInfo.Utc, new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>> { [DayOfWeek.Monday] = [new(new(9, 0), new(12, 0))], [DayOfWeek.Thursday] = [new(new(9, 0), new(17, 0))] }),
        ["nl", "en"],
        [ContactChannel.TeamsChat, ContactChannel.Phone, ContactChannel.Elsewhere],
        3)
    { OtherRole = number == 1 ? "HR" : null, Location = "Utrecht" };
}
