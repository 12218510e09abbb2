using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using static VpBot.Tests.Calendar.Examples;

namespace VpBot.Tests.Assignment;

public sealed class OfferOrderTests
{
    private static readonly DateTimeOffset Monday = At("2026-11-23T10:00+01:00");

    private static readonly ContactNeed Anybody = new(
        AdvisorWish.Any, new HashSet<AdvisorKey>(), new HashSet<AdvisorKey>(), ContactChannel.TeamsChat, "nl", []);

    public static TheoryData<string, Advisor, AdvisorStanding?, ContactNeed> Unsuitable => new()
    {
        { "Excluded", Advisor(), null, Anybody with { NotWith = Keys("a"), Tried = Keys("a") } },
        { "AlreadyTried", Advisor(), null, Anybody with { Tried = Keys("a"), Wish = new(AdvisorKind.External) } },
        { "NotWished", Advisor() with { From = Day("2027-01-01") }, null, Anybody with { Wish = new(AdvisorKind.External) } },
        { "NotWished", Advisor(), null, Anybody with { Wish = new(Person: new("b")) } },
        { "NotInService", Advisor() with { From = Day("2026-11-24") }, Standing(reachable: false), Anybody },
        { "NotInService", Advisor() with { Until = Day("2026-11-22") }, null, Anybody },
        { "Unreachable", Advisor() with { Languages = ["en"] }, Standing(reachable: false), Anybody },
        { "Language", Advisor() with { Languages = ["en"], Channels = [ContactChannel.Phone] }, null, Anybody },
        { "Channel", Advisor() with { Channels = [ContactChannel.Phone] }, Standing(open: 5), Anybody },
        { "Full", Advisor(), Standing(open: 5) with { Away = new(Day("2026-11-23"), Day("2026-11-23")) }, Anybody },
        { "Full", Advisor() with { Capacity = 2 }, Standing(open: 3), Anybody },
        { "Away", Advisor() with { Absence = [new(Day("2026-11-20"), Day("2026-11-23"))] }, null, Anybody with { Times = [Part("2026-11-23/am")] } },
        { "Away", Advisor(), Standing() with { Away = new(Day("2026-11-23"), Day("2026-11-27")) }, Anybody },
        { "NotWorkingThen", Advisor(), null, Anybody with { Times = [Part("2026-11-23/eve")] } },
        { "NotWorkingThen", Advisor(), Standing() with { Away = new(Day("2026-11-24"), Day("2026-11-24")) }, Anybody with { Times = [Part("2026-11-24/am")] } },
    };

    [Theory]
    [MemberData(nameof(Unsuitable))]
    public void Somebody_unsuitable_is_not_offered_a_request_and_the_first_reason_is_said(string why, Advisor advisor, AdvisorStanding? standing, ContactNeed need)
    {
        var ranking = Rank(need, [advisor], standing is null ? [] : [standing]);

        ranking.Order.ShouldBeEmpty();
        ranking.Others.ShouldHaveSingleItem().ShouldBe(new(new AdvisorKey("a"), Enum.Parse<WhyNot>(why)));
    }

    [Fact]
    public void Nobody_on_the_roster_is_nobody_to_offer_to() => Rank(Anybody, []).Order.ShouldBeEmpty();

    [Fact]
    public void Whoever_works_sooner_comes_first() => Rank(
        Anybody,
        [
            Advisor("a") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Tuesday, Slot("09:00", "12:00"))) },
            Advisor("b") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("13:00", "17:00"))) },
            Advisor("c") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("09:00", "11:00"))) },
        ],
        [Standing("c", open: 4)]).ShouldBeInOrder("c", "b", "a");

    [Fact]
    public void Sooner_means_within_the_wanted_times() => Rank(
        Anybody with { Times = [Part("2026-11-24/am"), Part("2026-11-23/eve")] },
        [Advisor("a"), Advisor("b") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("18:00", "20:00"))) }]).ShouldBeInOrder("b", "a");

    [Fact]
    public void Minutes_within_a_part_of_the_day_do_not_decide() => Rank(
        Anybody,
        [
            Advisor("a") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("09:00", "17:00"))) },
            Advisor("b") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Monday, Slot("11:30", "17:00"))) },
        ],
        [Standing("a", open: 1)]).ShouldBeInOrder("b", "a");

    [Fact]
    public void Then_who_has_fewest_open() => Rank(
        Anybody, [Advisor("a"), Advisor("b"), Advisor("c")], [Standing("a", 2, Monday.AddDays(-9)), Standing("b", 1, Monday), Standing("c", 3)]).ShouldBeInOrder("b", "a", "c");

    [Fact]
    public void Then_who_was_offered_least_recently_and_never_comes_before_long_ago() => Rank(
        Anybody, [Advisor("a"), Advisor("b"), Advisor("c")], [Standing("a", 1, Monday), Standing("b", 1, Monday.AddDays(-9)), Standing("c", 1)]).ShouldBeInOrder("c", "b", "a");

    [Fact]
    public void Then_the_key_letter_by_letter() => Rank(Anybody, [Advisor("b"), Advisor("a_1"), Advisor("a-1"), Advisor("a1")]).ShouldBeInOrder("a-1", "a1", "a_1", "b");

    [Fact]
    public void The_one_person_asked_for_is_the_only_candidate()
    {
        var ranking = Rank(Anybody with { Wish = new(Person: new("b")) }, [Advisor("a"), Advisor("b")]);

        ranking.ShouldBeInOrder("b");
        ranking.Others[new("a")].ShouldBe(WhyNot.NotWished);
    }

    [Fact]
    public void In_service_is_a_matter_of_the_advisors_own_date()
    {
        var lastDay = Advisor() with { Until = Day("2026-11-23"), Week = NineToFive(NewYork) };

        Rank(Anybody, [lastDay], now: At("2026-11-24T05:30+01:00")).Others[lastDay.Key].ShouldBe(WhyNot.NotWorkingThen, "still the 23rd over there, but work is over");
        Rank(Anybody, [lastDay], now: At("2026-11-24T06:30+01:00")).Others[lastDay.Key].ShouldBe(WhyNot.NotInService);
    }

    [Fact]
    public void A_request_can_be_sent_when_the_only_suitable_advisor_is_away_today_but_back_in_time()
    {
        var roster = Roster([Advisor() with { Absence = [new(Day("2026-11-23"), Day("2026-11-23"))] }]);

        CouldTake(Anybody, roster).ShouldBeTrue();
        CouldTake(Anybody with { Times = [Part("2026-11-24/am")] }, roster).ShouldBeTrue();
        CouldTake(Anybody with { Times = [Part("2026-11-23/pm")] }, roster).ShouldBeFalse();
    }

    [Fact]
    public void A_request_cannot_be_sent_when_everybody_is_full_or_unsuitable()
    {
        CouldTake(Anybody, Roster([Advisor()])).ShouldBeTrue();
        CouldTake(Anybody, Roster([Advisor()]), Standing(open: 5)).ShouldBeFalse();
        CouldTake(Anybody with { Language = "fr" }, Roster([Advisor()])).ShouldBeFalse();
        CouldTake(Anybody, AdvisorRoster.Empty).ShouldBeFalse();
    }

    [Fact]
    public void Times_to_choose_from_are_those_of_whoever_may_be_asked_whatever_is_wanted_now()
    {
        var need = Anybody with { Times = [Part("2026-11-20/am")], NotWith = Keys("b"), Tried = Keys("c"), Wish = new(AdvisorKind.Internal) };
        Advisor[] advisors =
        [
            Working("a", DayOfWeek.Thursday) with { Absence = [new(Day("2026-11-23"), Day("2026-11-27"))] },
            Working("b", DayOfWeek.Monday),
            Working("c", DayOfWeek.Tuesday),
            Working("d", DayOfWeek.Wednesday) with { Channels = [ContactChannel.Phone] },
            Working("e", DayOfWeek.Wednesday) with { Languages = ["en"] },
            Working("f", DayOfWeek.Wednesday) with { Kind = AdvisorKind.External },
            Working("g", DayOfWeek.Wednesday),
            Working("h", DayOfWeek.Wednesday),
            Working("i", DayOfWeek.Friday),
        ];

        Times(need, Roster(advisors), Standing("g", open: 5), Standing("h", reachable: false)).ShouldBe(["2026-11-27/am", "2026-12-03/am", "2026-12-04/am"]);
        Times(need, AdvisorRoster.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void Choosing_the_first_among_ten_thousand_costs_hardly_any_memory()
    {
        var roster = Roster([.. Enumerable.Range(0, 10_000).Select(i => Advisor($"a{i}"))]);
        Rank(Anybody, roster.Advisors).Order.First().ShouldBe(new("a0"));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var first = OfferOrder.Rank(Anybody, roster, Standings([]), Dutch, Monday).Order.First();
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;

        first.ShouldBe(new("a0"));
        spent.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void Who_is_away_at_the_first_moment_of_their_week_does_not_move_the_others_of_that_week()
    {
        var away = Advisor("a") with { Week = WorkingWeek.Of(Amsterdam, (DayOfWeek.Tuesday, Slot("09:00", "12:00"))), Absence = [new(Day("2026-11-24"), Day("2026-11-24"))] };
        var leaving = away with { Key = new("b"), Absence = [], Until = Day("2026-11-23") };
        var there = away with { Key = new("c"), Absence = [] };

        var ranking = Rank(Anybody, [away, leaving, there]);

        ranking.ShouldBeInOrder("c", "a");
        ranking.Others[new("b")].ShouldBe(WhyNot.NotWorkingThen);
    }

    private static Advisor Working(string key, DayOfWeek day) => Advisor(key) with { Week = WorkingWeek.Of(Amsterdam, (day, Slot("09:00", "12:00"))) };

    private static IEnumerable<string> Times(ContactNeed need, AdvisorRoster roster, params AdvisorStanding[] standings) =>
        OfferOrder.Times(need, roster, Standings(standings), Dutch, Monday).Select(part => part.ToString());

    private static HashSet<AdvisorKey> Keys(params string[] keys) => [.. keys.Select(key => new AdvisorKey(key))];

    private static AdvisorStanding Standing(string key = "a", int open = 0, DateTimeOffset? lastOffered = null, bool reachable = true) => new(new(key), reachable, null, open, lastOffered);

    private static AdvisorRoster Roster(IReadOnlyList<Advisor> advisors) => new(1, Monday, advisors);

    private static Dictionary<AdvisorKey, AdvisorStanding> Standings(AdvisorStanding[] standings) => standings.ToDictionary(standing => standing.Key);

    private static Ranking Rank(ContactNeed need, IReadOnlyList<Advisor> advisors, AdvisorStanding[]? standings = null, DateTimeOffset? now = null) =>
        OfferOrder.Rank(need, Roster(advisors), Standings(standings ?? []), Dutch, now ?? Monday);

    private static bool CouldTake(ContactNeed need, AdvisorRoster roster, params AdvisorStanding[] standings) =>
        OfferOrder.CouldTake(need, roster, Standings(standings), Dutch, Monday);
}
