using VpBot.Dialogs.Requests;

namespace VpBot.Tests.Requests;

public sealed class RequestRulesTests
{
    [Theory]
    [InlineData(-1, RequestState.Offered)]
    [InlineData(0, RequestState.Waiting)]
    [InlineData(1, RequestState.Waiting)]
    public void An_offer_expires_at_its_moment_and_not_before(int ticks, RequestState expected) =>
        Some.Offered().At(Some.Sent.AddHours(4).AddTicks(ticks)).State.ShouldBe(expected);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void A_reminder_comes_half_way_and_once(int ticks, int reminders)
    {
        var at = Some.Sent.AddHours(2).AddTicks(ticks);

        var once = Some.Offered().Everything().At(at);

        once.At(at).Outbox.Count(effect => effect.Kind is EffectKind.RemindOffer).ShouldBe(reminders);
    }

    [Fact]
    public void An_offer_that_has_not_arrived_yet_is_not_reminded_of() =>
        Some.Offered().At(Some.Sent.AddHours(3)).Outbox.ShouldNotContain(effect => effect.Kind == EffectKind.RemindOffer);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void A_missed_promise_is_told_at_its_moment(int ticks, bool told) =>
        Some.Request().At(Some.Sent.AddHours(62).AddTicks(ticks)).Outbox.Any(effect => effect.News is RequesterNews.PromiseMissed).ShouldBe(told);

    [Fact]
    public void A_missed_promise_is_told_once_and_never_after_acceptance()
    {
        var late = Some.Sent.AddHours(70);

        Some.Request().At(late).Everything().At(late.AddDays(1)).Outbox.ShouldBeEmpty();
        Some.Accepted().Everything().At(late).Outbox.ShouldBeEmpty();
    }

    [Fact]
    public void A_chosen_person_who_passes_leads_to_a_question_and_not_to_somebody_else()
    {
        var passed = Some.Offered(new(Person: Some.Anna)).After(new RequestEvent.Decline(Some.Anna, 1));

        passed.Exhausted.ShouldBe(ExhaustedReason.ChosenCannot);
        passed.Outbox.ShouldContain(effect => effect.News == RequesterNews.ChosenCannot);
        passed.After(new RequestEvent.AskSomebodyElse()).Wish.ShouldBe(AdvisorWish.Any);
    }

    [Fact]
    public void A_chosen_person_who_cannot_be_asked_at_all_leads_to_the_same_question() =>
        Some.Request(new(Person: Some.Anna)).After(new RequestEvent.NobodyFits()).Exhausted.ShouldBe(ExhaustedReason.ChosenCannot);

    [Fact]
    public void Who_is_tired_of_waiting_for_their_chosen_person_can_ask_somebody_else() =>
        Some.Request(new(Person: Some.Anna)).After(new RequestEvent.NobodyFits(SomebodyLater: true), new RequestEvent.AskSomebodyElse()).State.ShouldBe(RequestState.Waiting);

    [Fact]
    public void Waiting_for_somebody_who_is_away_is_not_announced_as_nobody_left() =>
        Some.Request().After(new RequestEvent.NobodyFits(SomebodyLater: true)).Outbox.ShouldBeEmpty();

    [Fact]
    public void A_reminder_becomes_the_card_of_the_offer_and_the_older_card_says_nothing_any_more()
    {
        var offered = Some.Offered().After(new RequestEvent.Done(Some.Offered().Outbox[0], "first"));
        var reminding = offered.At(Some.Sent.AddHours(2));

        var reminded = reminding.After(new RequestEvent.Done(reminding.Outbox[0], "second"));

        reminded.Offer!.MessageId.ShouldBe("second");
        reminded.Outbox.ShouldHaveSingleItem().ShouldBe(new Effect(EffectKind.NeutraliseCard, 1, Some.Anna, "first"));
    }

    [Fact]
    public void A_card_that_arrives_after_its_offer_ended_is_neutralised()
    {
        var offered = Some.Offered();
        var sending = offered.Outbox[0];

        var withdrawn = offered.After(new RequestEvent.Withdraw()).Everything().After(new RequestEvent.Done(sending, "late"));

        withdrawn.Outbox.ShouldHaveSingleItem().ShouldBe(new Effect(EffectKind.NeutraliseCard, 1, Some.Anna, "late"));
    }

    [Fact]
    public void Neutralising_nothing_does_not_count_for_a_card_that_was_on_its_way()
    {
        var offered = Some.Offered();
        var withdrawn = offered.After(new RequestEvent.Withdraw());
        var nothing = withdrawn.Outbox.Single(effect => effect.Kind is EffectKind.NeutraliseCard);

        var arrived = withdrawn.After(new RequestEvent.Done(offered.Outbox[0], "late"), new RequestEvent.Done(nothing, null));

        arrived.Outbox.ShouldContain(new Effect(EffectKind.NeutraliseCard, 1, Some.Anna, "late"));
    }

    [Fact]
    public void The_revealed_card_is_the_one_that_goes_blank_when_the_request_ends()
    {
        var accepted = Some.Accepted();
        var reveal = accepted.Outbox.Single(effect => effect.Kind is EffectKind.RevealToAdvisor);

        var closed = accepted.After(new RequestEvent.Done(reveal, "name"), new RequestEvent.Close(Some.Anna));

        closed.Outbox.ShouldContain(new Effect(EffectKind.NeutraliseCard, 1, Some.Anna, "name"));
    }

    [Fact]
    public void Two_messages_that_arrive_in_either_order_end_alike()
    {
        var sending = Some.Offered().Outbox[0];
        var accepted = Some.Accepted();
        var reveal = accepted.Outbox.Single(effect => effect.Kind is EffectKind.RevealToAdvisor);
        RequestEvent offerCame = new RequestEvent.Done(sending, "offer");
        RequestEvent revealCame = new RequestEvent.Done(reveal, "name");

        var one = accepted.After(offerCame, revealCame);
        var other = accepted.After(revealCame, offerCame);

        one.Offer.ShouldBe(other.Offer);
        one.Outbox.ShouldBe(other.Outbox, ignoreOrder: true);
        one.Offer!.MessageId.ShouldBe("name");
    }

    [Fact]
    public void What_could_not_be_said_by_the_day_of_removal_does_not_keep_the_key()
    {
        var closed = Some.Accepted().After(new RequestEvent.Close(Some.Anna));

        closed.At(Some.Sent + Some.Limits.RemoveAfterEnd - TimeSpan.FromTicks(1)).Outbox.ShouldBe(closed.Outbox);
        closed.At(Some.Sent + Some.Limits.RemoveAfterEnd).Outbox.Select(effect => effect.Kind).ShouldBe([EffectKind.ForgetRequester, EffectKind.DestroyKey]);
    }

    [Fact]
    public void Nobody_is_told_who_accepted_after_saying_that_they_heard_nothing() =>
        Some.Accepted().After(new RequestEvent.NoContact()).Outbox.ShouldNotContain(effect => effect.Kind == EffectKind.TellRequester);
}
