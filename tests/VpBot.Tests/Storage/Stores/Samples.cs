using System.Text.Json;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Storage.Stores;

/// <summary>Requests and advisors with everything in them, and with as little as possible.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Sent = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static StoredRequest Small(RequestId id) => new(
        new()
        {
            Id = id,
            Code = "MAAN-482",
            State = RequestState.Waiting,
            Wish = AdvisorWish.Any,
            Channel = ContactChannel.TeamsChat,
            Language = "nl",
            SentAt = Sent,
            PromisedDay = new(2026, 11, 26),
            PromisedBy = Sent.AddDays(2),
        },
        new byte[] { 1, 2, 3 },
        default,
        "lookup",
        Sent);

    public static StoredRequest Full(RequestId id)
    {
        var bram = new AdvisorKey("bram");
        var small = Small(id);
        return small with
        {
            Request = small.Request with
            {
                State = RequestState.Offered,
                Version = 7,
                Wish = new(Person: bram),
                Channel = ContactChannel.Phone,
                Times = [new(new(2026, 11, 25), PartOfDay.Morning), new(new(2026, 11, 26), PartOfDay.Evening)],
                MayLeaveMessage = false,
                PromiseMissedTold = true,
                Offer = new(3, bram, Sent, Sent.AddHours(2), Sent.AddHours(4), "1:message", true) { RemindContactAt = Sent.AddHours(30), ContactReminded = true, Left = true },
                Offers = 3,
                Tried = [new("anna"), new("carla")],
                Exhausted = ExhaustedReason.ChosenCannot,
                AcceptedAt = Sent.AddHours(1),
                ReleasedAt = Sent.AddMinutes(30),
                Appointment = new(2, Sent.AddDays(1), AppointmentState.Agreed),
                Proposals = 2,
                HandOver = HandOver.Refused,
                LimitsVersion = "2026-11-NL-PE",
                NewsMessageId = "1:news",
                EndedAt = Sent.AddHours(3),
                Outbox =
                [
                    .. Enum.GetValues<EffectKind>().Select(kind => new Effect(kind, 0)),
                    .. Enum.GetValues<RequesterNews>().Select(news => new Effect(EffectKind.TellRequester, 7, bram, "1:message", news)),
                ],
                Claim = new("process", Sent.AddMinutes(1)),
            },
            SealedExclusions = new byte[256],
        };
    }

    public static Advisor SmallAdvisor(int number) => new(
        new($"advisor-{number}"),
        new Guid(number, 0, 0, new byte[8]),
        $"Naam {number}",
        AdvisorKind.Internal,
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>>()),
        ["nl"],
        [ContactChannel.TeamsChat],
        1);

    public static Advisor FullAdvisor(int number) => SmallAdvisor(number) with
    {
        Name = "Zoë O'Neill-Ünal 名",
        Kind = AdvisorKind.External,
        Week = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"), new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>>
        {
            [DayOfWeek.Monday] = [new(new(9, 0), new(12, 30)), new(new(13, 0), new(17, 0))],
            [DayOfWeek.Sunday] = [new(new(20, 15), new(23, 59, 59))],
        }),
        Languages = ["nl", "en"],
        Channels = Enum.GetValues<ContactChannel>(),
        Capacity = 12,
        Upn = "zoe@example.org",
        OtherRole = "werkt ook bij HR",
        Location = "Utrecht, 3e",
        Phone = "+31612345678",
        Email = "zoe@example.org",
        CertificateUntil = new(2027, 1, 31),
        From = new(2020, 2, 29),
        Until = new(2030, 12, 31),
        Absence = [new(new(2026, 12, 24), new(2027, 1, 4)), new(new(2027, 2, 1), new(2027, 2, 1))],
    };

    public static IReadOnlyList<Advisor> Roster(int count) => [.. Enumerable.Range(1, count).Select(SmallAdvisor)];

    /// <summary>Records with lists compare by reference; their JSON compares by content.</summary>
    public static void ShouldBeSame(StoredRequest? found, StoredRequest expected)
    {
        found.ShouldNotBeNull();
        JsonSerializer.Serialize(found with { Tag = null }).ShouldBe(JsonSerializer.Serialize(expected));
    }

    public static void ShouldBeSame(IReadOnlyList<Advisor>? found, IReadOnlyList<Advisor> expected)
    {
        found.ShouldNotBeNull();
        found.Select(Comparable).ShouldBe(expected.Select(Comparable));

        static string Comparable(Advisor advisor) =>
            $"{advisor.Week.TimeZone.Id} {JsonSerializer.Serialize(advisor.Week.Hours)} {JsonSerializer.Serialize(advisor with { Week = null! })}";
    }
}
