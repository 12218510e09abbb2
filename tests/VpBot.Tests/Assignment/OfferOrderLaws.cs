using FsCheck;
using FsCheck.Fluent;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Calendar;

namespace VpBot.Tests.Assignment;

/// <summary>What holds for every request, roster and moment.</summary>
public sealed class OfferOrderLaws
{
    private static readonly string[] Keys = ["a", "b", "c", "d", "e", "f", "g", "h"];

    private static readonly Gen<Example> Any =
        from now in AnyAdvisor.Moments
        from roster in Gen.CollectToArray(Keys, key => AnyAdvisor.With(key, now))
        from standings in Gen.CollectToArray(Keys, key => AnyAdvisor.Standing(key, now))
        from known in Gen.SubListOf(standings)
        from need in Needs(now)
        select new Example(need, [.. roster], known.ToDictionary(standing => standing.Key), now);

    [Fact]
    public void Exactly_the_suitable_advisors_are_in_the_order_and_everybody_else_has_a_reason() => Law.Holds(Any, example =>
    {
        var ranking = example.Rank();

        ranking.Order.ShouldBe(example.Roster.Where(example.IsSuitable).Select(advisor => advisor.Key), ignoreOrder: true);
        ranking.Order.Concat(ranking.Others.Keys).ShouldBe(example.Roster.Select(advisor => advisor.Key), ignoreOrder: true);
    }, tests: 250);

    [Fact]
    public void The_order_is_that_of_part_of_the_day_then_open_then_last_offer_then_key() => Law.Holds(Any, example =>
        example.Rank().Order.ShouldBe(example.Roster.Where(example.IsSuitable)
            .OrderBy(advisor => example.Soonest(advisor).ToString().Replace("/pm", "/b", StringComparison.Ordinal).Replace("/eve", "/c", StringComparison.Ordinal), StringComparer.Ordinal)
            .ThenBy(advisor => example.Standing(advisor).Open)
            .ThenBy(advisor => example.Standing(advisor).LastOffered ?? DateTimeOffset.MinValue)
            .ThenBy(advisor => advisor.Key.Value, StringComparer.Ordinal)
            .Select(advisor => advisor.Key)), tests: 100);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_file_or_on_when_it_is_asked_again() => Law.Holds(
        from example in Any from shuffled in Gen.Shuffle(example.Roster.ToArray()) select (example, shuffled),
        pair =>
        {
            var (first, again) = (pair.example.Rank(), (pair.example with { Roster = pair.shuffled }).Rank());

            again.Order.ShouldBe(first.Order);
            again.Others.ShouldBe(first.Others, ignoreOrder: true);
        });

    [Fact]
    public void A_request_can_be_sent_whenever_somebody_can_be_offered_it() => Law.Holds(Any, example =>
    {
        if (example.Rank().Order.Any())
        {
            OfferOrder.CouldTake(example.Need, example.Published, example.Standings, Examples.Dutch, example.Now).ShouldBeTrue();
        }
    });

    [Fact]
    public void A_time_can_be_chosen_exactly_when_somebody_could_then_take_the_request() => Law.Holds(Any, example =>
    {
        var worked = example.Roster.SelectMany(advisor => Examples.Dutch.PartsWorked(advisor, example.Standing(advisor).Away, example.Now)).Distinct().Order();

        OfferOrder.Times(example.Need, example.Published, example.Standings, Examples.Dutch, example.Now)
            .ShouldBe(worked.Where(part => OfferOrder.CouldTake(example.Need with { Times = [part] }, example.Published, example.Standings, Examples.Dutch, example.Now)));
    });

    [Fact]
    public void With_equal_availability_nobody_is_ever_two_offers_ahead() => Law.Holds(
        from count in Gen.Choose(1, 8) from requests in Gen.Choose(1, 60) from stayOpen in Gen.Elements(true, false) from gap in Gen.Choose(1, 5_000) select (count, requests, stayOpen, gap),
        example =>
        {
            var roster = Keys.Take(example.count).Select(key => Examples.Advisor(key) with { Capacity = 100 }).ToArray();
            var standings = new Dictionary<AdvisorKey, AdvisorStanding>();
            var offers = roster.ToDictionary(advisor => advisor.Key, _ => 0);
            var now = Examples.At("2026-01-05T08:00+01:00");

            for (var request = 0; request < example.requests; request++, now = now.AddMinutes(example.gap))
            {
                var chosen = OfferOrder.Rank(Anything, new(1, now, roster), standings, Examples.Dutch, now).Order.First();
                var open = standings.TryGetValue(chosen, out var standing) ? standing.Open : 0;
                standings[chosen] = AdvisorStanding.Unknown(chosen) with { LastOffered = now, Open = example.stayOpen ? open + 1 : 0 };
                offers[chosen]++;

                (offers.Values.Max() - offers.Values.Min()).ShouldBeLessThanOrEqualTo(1);
            }
        });

    [Fact]
    public void Nobody_waits_while_somebody_has_room_and_nobody_gets_more_than_they_have_room_for() => Law.Holds(
        from capacities in Gen.Choose(1, 4).ArrayOf(Keys.Length) from closings in Gen.Choose(0, 9).ArrayOf(40) select (capacities, closings),
        example =>
        {
            var roster = Keys.Select((key, i) => Examples.Advisor(key) with { Capacity = example.capacities[i] }).ToArray();
            var open = roster.ToDictionary(advisor => advisor.Key, _ => 0);
            var now = Examples.At("2026-01-05T08:00+01:00");

            foreach (var closing in example.closings)
            {
                now = now.AddMinutes(30);
                var standings = open.ToDictionary(entry => entry.Key, entry => AdvisorStanding.Unknown(entry.Key) with { Open = entry.Value });
                var order = OfferOrder.Rank(Anything, new(1, now, roster), standings, Examples.Dutch, now).Order.ToList();

                order.Count.ShouldBe(roster.Count(advisor => open[advisor.Key] < advisor.Capacity));
                if (order.Count > 0)
                {
                    open[order[0]]++;
                }

                if (closing < Keys.Length && open[new(Keys[closing])] > 0)
                {
                    open[new(Keys[closing])]--;
                }

                roster.ShouldAllBe(advisor => open[advisor.Key] <= advisor.Capacity);
            }
        });

    private static ContactNeed Anything => new(AdvisorWish.Any, new HashSet<AdvisorKey>(), new HashSet<AdvisorKey>(), ContactChannel.Phone, "nl", []);

    private static Gen<ContactNeed> Needs(DateTimeOffset now) =>
        from wish in Gen.Frequency((4, Gen.Constant("any")), (1, Gen.Elements("internal", "external", "a", "zz")))
        from notWith in Gen.Frequency((3, Gen.Constant(Array.Empty<string>())), (1, Gen.SubListOf(Keys).Select(keys => keys.ToArray())))
        from tried in Gen.Frequency((3, Gen.Constant(Array.Empty<string>())), (1, Gen.SubListOf(Keys).Select(keys => keys.ToArray())))
        from channel in Gen.Elements(Enum.GetValues<ContactChannel>())
        from language in Gen.Elements("nl", "nl", "nl", "en", "fr", "any")
        from count in Gen.Choose(0, 5)
        from times in (from day in Gen.Choose(-1, 14) from part in Gen.Elements(Enum.GetValues<PartOfDay>()) select new DayPart(Examples.Dutch.DayOf(now).AddDays(day), part)).ArrayOf(count)
        select new ContactNeed(AdvisorWish.Parse(wish), KeySet(notWith), KeySet(tried), channel, language, times);

    private static HashSet<AdvisorKey> KeySet(IEnumerable<string> keys) => [.. keys.Select(key => new AdvisorKey(key))];

    private sealed record Example(ContactNeed Need, IReadOnlyList<Advisor> Roster, IReadOnlyDictionary<AdvisorKey, AdvisorStanding> Standings, DateTimeOffset Now)
    {
        public AdvisorRoster Published => new(1, Now, Roster);

        public Ranking Rank() => OfferOrder.Rank(Need, Published, Standings, Examples.Dutch, Now);

        public AdvisorStanding Standing(Advisor advisor) => Standings.GetValueOrDefault(advisor.Key) ?? AdvisorStanding.Unknown(advisor.Key);

        /// <summary>Design section 7 once more, in the plainest words.</summary>
        public bool IsSuitable(Advisor advisor)
        {
            var standing = Standing(advisor);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, advisor.Week.TimeZone).DateTime);

            return !Need.NotWith.Contains(advisor.Key)
                && !Need.Tried.Contains(advisor.Key)
                && (Need.Wish.Kind is null || Need.Wish.Kind == advisor.Kind)
                && (Need.Wish.Person is null || Need.Wish.Person == advisor.Key)
                && !(advisor.From > today) && !(advisor.Until < today)
                && standing.Reachable
                && (Need.Language == "any" || advisor.Languages.Contains(Need.Language, StringComparer.Ordinal))
                && advisor.Channels.Contains(Need.Channel)
                && standing.Open < advisor.Capacity
                && standing.Away?.Contains(today) != true
                && !advisor.Absence.Any(range => range.Contains(today))
                && new MinuteModel(Examples.Dutch, advisor, standing.Away).NextMoment(Now, Need.Times) is not null;
        }

        public DayPart Soonest(Advisor advisor) =>
            Examples.Dutch.PartOf(new MinuteModel(Examples.Dutch, advisor, Standing(advisor).Away).NextMoment(Now, Need.Times)!.Value);
    }
}
