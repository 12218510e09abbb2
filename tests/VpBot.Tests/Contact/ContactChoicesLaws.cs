using FsCheck;
using FsCheck.Fluent;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Assignment;
using VpBot.Tests.Calendar;

namespace VpBot.Tests.Contact;

/// <summary>What holds for the choices of every half-filled request, roster and moment.</summary>
public sealed class ContactChoicesLaws
{
    private static readonly string[] Keys = ["a", "b", "c"];

    private static readonly Gen<Example> Any =
        from now in AnyAdvisor.Moments
        from roster in Gen.CollectToArray(Keys, key => AnyAdvisor.With(key, now))
        from standings in Gen.CollectToArray(Keys, key => AnyAdvisor.Standing(key, now))
        from known in Gen.SubListOf(standings)
        from self in Gen.Choose(0, 10)
        from draft in Drafts(now)
        select new Example(draft, [.. roster], known.ToDictionary(standing => standing.Key), self < Keys.Length ? roster[self].ObjectId : Guid.Empty, now);

    [Fact]
    public void Nobody_is_left_exactly_when_nobody_fits_what_was_answered_before() => Law.Holds(
        from example in Any from at in Gen.Choose((int)ContactStep.Advisor, (int)ContactStep.Options) select example with { Draft = example.Draft with { At = (ContactStep)at } },
        example => example.Choices.LeavesNobody(example.Draft).ShouldBe(!example.Fitting(example.Draft.At).Any()));

    [Fact]
    public void A_channel_can_be_chosen_exactly_when_somebody_who_fits_offers_it() => Law.Holds(Any, example =>
        example.Choices.Channels(example.Draft).ShouldBe(example.Fitting(ContactStep.Channel).SelectMany(advisor => advisor.Channels).Distinct().Order()));

    [Fact]
    public void A_time_can_be_chosen_exactly_when_somebody_who_fits_works_then() => Law.Holds(Any, example =>
        example.Choices.Times(example.Draft).ShouldBe(example.Fitting(ContactStep.Times).SelectMany(advisor => example.Clock(advisor).PartsWorked(example.Now)).Distinct().Order()), tests: 100);

    [Fact]
    public void A_language_can_be_chosen_exactly_when_somebody_who_fits_speaks_it_and_with_more_than_one_it_need_not_matter() => Law.Holds(Any, example =>
    {
        var spoken = example.Fitting(ContactStep.Options).SelectMany(advisor => advisor.Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        example.Choices.Languages(example.Draft).ShouldBe(spoken.Count > 1 ? spoken.Prepend(ContactNeed.AnyLanguage) : spoken);
    });

    private static Gen<ContactDraft> Drafts(DateTimeOffset now) =>
        from with in Gen.Frequency((4, Gen.Constant("any")), (2, Gen.Elements("internal", "external", "a", "zz")))
        from notWith in Gen.Frequency((3, Gen.Constant(Array.Empty<string>())), (1, Gen.SubListOf(Keys).Select(keys => keys.ToArray())))
        from channel in Gen.Elements(null, "self", "teamsChat", "teamsCall", "phone", "atWork", "elsewhere")
        from language in Gen.Elements(null, "any", "nl", "nl", "en", "fr")
        from count in Gen.Choose(0, 4)
        from times in (from day in Gen.Choose(0, 14) from part in Gen.Elements(Enum.GetValues<PartOfDay>()) select new DayPart(Examples.Dutch.DayOf(now).AddDays(day), part).ToString()).ArrayOf(count)
        from fromReview in Gen.Elements(true, false)
        select ContactDraft.NotBegun with { With = with, NotWith = notWith, Channel = channel, Language = language, Times = times, FromReview = fromReview };

    private sealed record Example(ContactDraft Draft, IReadOnlyList<Advisor> Roster, IReadOnlyDictionary<AdvisorKey, AdvisorStanding> Standings, Guid Self, DateTimeOffset Now)
    {
        public ContactChoices Choices => new(new(1, Now, Roster), Standings, Examples.Dutch, new(Guid.Empty, Self), Now);

        public MinuteModel Clock(Advisor advisor) => new(Examples.Dutch, advisor, Standing(advisor).Away);

        /// <summary>Who can take a request and fits the answers that come before a question; who comes back from the review keeps the language.</summary>
        public IEnumerable<Advisor> Fitting(ContactStep before) => Roster.Where(CanTake).Where(IsWanted)
            .Where(advisor => before <= ContactStep.Channel || Draft.ChannelOrNull() is not { } channel || advisor.Channels.Contains(channel))
            .Where(advisor => before != ContactStep.Times || !Draft.FromReview || Draft.Language is null or "any" || advisor.Languages.Contains(Draft.Language, StringComparer.Ordinal))
            .Where(advisor => before <= ContactStep.Times || Draft.Times.Count == 0 || Clock(advisor).NextMoment(Now, Draft.DayParts()) is not null);

        private bool CanTake(Advisor advisor) =>
            advisor.ObjectId != Self
            && advisor.InServiceOn(Examples.Dutch.DayOf(Now))
            && Standing(advisor).Reachable
            && Standing(advisor).Open < advisor.Capacity
            && Clock(advisor).NextMoment(Now, []) is not null;

        private bool IsWanted(Advisor advisor) => !Draft.NotWith.Contains(advisor.Key.Value, StringComparer.Ordinal) && Draft.With switch
        {
            "any" => true,
            "internal" => advisor.Kind is AdvisorKind.Internal,
            "external" => advisor.Kind is AdvisorKind.External,
            var key => advisor.Key.Value == key,
        };

        private AdvisorStanding Standing(Advisor advisor) => Standings.GetValueOrDefault(advisor.Key) ?? AdvisorStanding.Unknown(advisor.Key);
    }
}
