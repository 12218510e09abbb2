using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Information;

namespace VpBot.Tests.Cards;

/// <summary>What the cards of the catalogue are about: one Monday morning, two advisors, one request.</summary>
internal static class Examples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static ICardTokens Tokens { get; } = new LongTokens();

    public static WorkingCalendar Calendar { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), PublicHolidays.For("NL"));

    public static AdvisorRoster Roster { get; } = new(7, Now.AddDays(-3),
    [
        Profiles.Advisor(1) with { Phone = "+31201234567", Email = "anna_vp@haven.example", OtherRole = "HR" },
        Profiles.Advisor(2) with
        {
            Name = "Bram *[hier](https://kwaad.example)* Jansen",
            OtherRole = "roc_docent #1",
            Channels = [ContactChannel.TeamsChat, ContactChannel.TeamsCall, ContactChannel.Phone, ContactChannel.AtWork, ContactChannel.Elsewhere],
        },
    ]);

    public static Offer Offer { get; } = new(2, new("vp-1"), Now, Now.AddHours(2), Now.AddHours(6));

    public static ContactRequest Request { get; } = new()
    {
        Id = new("aaaaaaaaaaaaaaaaaaaaaaaaaa"),
        Code = "MAAN-482",
        State = RequestState.Waiting,
        Wish = AdvisorWish.Any,
        Channel = ContactChannel.TeamsChat,
        Language = "nl",
        SentAt = Now,
        PromisedDay = new(2026, 11, 25),
        PromisedBy = Now.AddDays(2),
    };

    public static ContactRequest ByPhone { get; } = Request with
    {
        Channel = ContactChannel.Phone,
        MayLeaveMessage = false,
        Times = [new(new(2026, 11, 24), PartOfDay.Morning), new(new(2026, 11, 26), PartOfDay.Afternoon), new(new(2026, 11, 27), PartOfDay.Evening)],
    };

    public static ContactRequest AcceptedRequest { get; } = Request with { State = RequestState.Accepted, Offer = Offer, AcceptedAt = Now, LimitsVersion = "2026-11-NL" };

    public static DateTimeOffset Moment { get; } = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    public static Requester Requester { get; } = new(
        new(Guid.Empty, Guid.AllBitsSet), "Sanne *de* Vries_", "nl", new("https://smba.example", "chat", "user", "bot", Guid.Empty));

    public static IReadOnlyList<RosterFinding> Errors { get; } =
        [.. Enum.GetValues<RosterProblem>().Where(problem => problem < RosterProblem.UnknownColumn).Select((problem, place) => new RosterFinding(place + 2, "naam", problem, "*x*"))];

    public static IReadOnlyList<RosterFinding> Warnings { get; } =
        [.. Enum.GetValues<RosterProblem>().Where(problem => problem >= RosterProblem.UnknownColumn).Select((problem, place) => new RosterFinding(place % 2 == 0 ? null : place + 2, "vrijdag", problem, "HR"))];

    public static ContactChoices Choices(AdvisorRoster roster, Func<Advisor, AdvisorStanding>? standing = null) =>
        new(roster, roster.Advisors.ToDictionary(advisor => advisor.Key, standing ?? (advisor => AdvisorStanding.Unknown(advisor.Key))), Calendar, new Person(Guid.Empty, Guid.AllBitsSet), Now);

    public static TimesQuestion Times { get; } = new(Calendar.PartsWorked(Roster.Advisors[0], away: null, Now), Calendar.TimeZone, OtherClock: null);

    public static IReadOnlyList<ContactRequest> Held(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => Request with
        {
            Id = new($"{number:D26}"),
            Code = $"MAAN-{number:D3}",
            State = number % 2 == 0 ? RequestState.Accepted : RequestState.Offered,
            Offer = Offer,
        }),
    ];

    /// <summary>Tokens as long as the real ones.</summary>
    private sealed class LongTokens : ICardTokens
    {
        public string Sign(string payload) => $"{payload}.{new string('s', 43)}";

        public string? Open(string? token) => token?.Split('.')[0];
    }
}
