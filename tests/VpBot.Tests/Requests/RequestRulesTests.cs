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
    public void That_nobody_can_at_the_wanted_times_is_told_once_also_when_one_person_was_chosen()
    {
        foreach (var wish in new[] { AdvisorWish.Any, new(Person: Some.Anna) })
        {
            var nobody = Some.Request(wish).After(new RequestEvent.NobodyFits(SomebodyLater: true), new RequestEvent.NobodyFits(OtherTimes: true));

            nobody.Exhausted.ShouldBe(ExhaustedReason.NobodyThen);
            nobody.LooksForSomebody.ShouldBeTrue();
            nobody.Outbox.ShouldHaveSingleItem().News.ShouldBe(RequesterNews.NobodyThen);
            foreach (var later in new[] { new RequestEvent.NobodyFits(), new(SomebodyLater: true), new(OtherTimes: true) })
            {
                RequestRules.Apply(nobody, later, Some.Sent, Some.Limits).Request.ShouldBeSameAs(nobody);
            }
        }
    }

    [Fact]
    public void Other_times_take_the_place_of_the_wanted_ones_and_nothing_else_changes()
    {
        var nobody = Some.Offered().After(new RequestEvent.Decline(Some.Anna, 1), new RequestEvent.NobodyFits(OtherTimes: true));

        var chosen = nobody.After(new RequestEvent.ChooseTimes([Some.Tomorrow]));

        chosen.ShouldBe(nobody with
        {
            State = RequestState.Waiting,
            Exhausted = null,
            Times = chosen.Times,
            Version = nobody.Version + 1,
            Outbox = chosen.Outbox,
        });
        chosen.Times.ShouldBe([Some.Tomorrow]);
        chosen.Outbox.ShouldBe(nobody.Outbox.Where(effect => effect.Kind is EffectKind.NeutraliseCard));
        RequestRules.Apply(chosen, new RequestEvent.ChooseTimes([Some.Tomorrow]), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.AlreadySo);
        RequestRules.Apply(chosen, new RequestEvent.ChooseTimes([]), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.NotNow);
    }

    [Theory]
    [InlineData(RequesterNews.NobodyThen)]
    [InlineData(RequesterNews.NobodyLeft)]
    public void News_that_nobody_can_is_not_told_any_more_once_somebody_is_asked(RequesterNews news) =>
        Some.Request().After(new RequestEvent.NobodyFits(OtherTimes: news is RequesterNews.NobodyThen), Some.OfferTo(Some.Bram))
            .Outbox.ShouldNotContain(effect => effect.News == news);

    [Fact]
    public void Whoever_may_choose_times_is_looked_for_again_meanwhile() => RequestRules.NextLook(
        Some.Request().After(new RequestEvent.NobodyFits(OtherTimes: true)).Everything(), Some.Sent, Some.Limits).ShouldBe(Some.Sent + Some.Limits.AskAgain);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_missed_promise_that_was_not_told_yet_is_said_by_the_news_why(bool otherTimes, bool person)
    {
        var late = Some.Request(person ? new(Person: Some.Anna) : default).At(Some.Sent.AddHours(62));

        var nobody = late.After(new RequestEvent.NobodyFits(OtherTimes: otherTimes));

        nobody.PromiseMissedTold.ShouldBeTrue();
        nobody.Outbox.ShouldHaveSingleItem().News.ShouldBe(otherTimes ? RequesterNews.NobodyThen : person ? RequesterNews.ChosenCannot : RequesterNews.NobodyLeft);
    }

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

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_proposed_moment_can_be_agreed_to_until_it_comes(int ticks, bool agreed)
    {
        var at = Some.Moment.AddTicks(ticks);

        var answered = RequestRules.Apply(Some.Proposed(), new RequestEvent.AcceptProposal(1), at, Some.Limits).Request;

        (answered.Appointment!.State is AppointmentState.Agreed).ShouldBe(agreed);
        Some.Proposed().At(at).Appointment!.State.ShouldBe(agreed ? AppointmentState.Proposed : AppointmentState.Unanswered);
    }

    [Fact]
    public void A_moment_after_the_day_of_removal_is_not_proposed() =>
        RequestRules.Apply(Some.Accepted(), new RequestEvent.Propose(Some.Anna, 1, Some.Sent + Some.Limits.Accepted), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.NotNow);

    [Fact]
    public void The_card_of_an_earlier_proposal_answers_nothing()
    {
        var second = Some.Proposed().After(new RequestEvent.Propose(Some.Anna, 2, Some.Moment.AddDays(1)));

        RequestRules.Apply(second, new RequestEvent.AcceptProposal(1), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.NotNow);
        RequestRules.Apply(second, new RequestEvent.RefuseProposal(1), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.NotNow);
        second.Outbox.Count(effect => effect.News is RequesterNews.Proposed).ShouldBe(1);
    }

    [Fact]
    public void A_moment_that_was_refused_stays_refused_and_another_can_be_proposed()
    {
        var refused = Some.Proposed().After(new RequestEvent.RefuseProposal(1));

        RequestRules.Apply(refused, new RequestEvent.AcceptProposal(1), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.NotNow);
        refused.After(new RequestEvent.Propose(Some.Anna, 2, Some.Moment)).Appointment.ShouldBe(new(2, Some.Moment));
    }

    [Fact]
    public void Whoever_was_gone_or_could_not_be_reached_may_be_asked_again_and_whoever_passed_or_was_silent_may_not()
    {
        Some.Offered().After(new RequestEvent.AdvisorGone(Some.Anna), Some.OfferTo(Some.Anna)).Offer!.Number.ShouldBe(2);
        Some.Offered().After(new RequestEvent.CannotReach(Some.Anna, 1), Some.OfferTo(Some.Anna)).Offer!.Number.ShouldBe(2);
        foreach (var over in new[] { Some.Offered().After(new RequestEvent.Decline(Some.Anna, 1)), Some.Offered().At(Some.Sent.AddHours(4)) })
        {
            RequestRules.Apply(over, Some.OfferTo(Some.Anna), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.NotNow);
        }
    }

    [Theory]
    [InlineData(EffectKind.SendOffer)]
    [InlineData(EffectKind.RemindOffer)]
    public void A_message_of_an_earlier_offer_to_the_same_advisor_says_nothing_any_more(EffectKind kind)
    {
        var later = Some.Offered().After(new RequestEvent.AdvisorGone(Some.Anna), Some.OfferTo(Some.Anna));

        var after = later.After(new RequestEvent.Done(new(kind, 1, Some.Anna), "m1"));

        after.Offer!.MessageId.ShouldBeNull();
        after.Outbox.ShouldContain(new Effect(EffectKind.NeutraliseCard, 1, Some.Anna, "m1"));
    }

    [Fact]
    public void Whoever_agrees_to_another_advisor_is_looked_for_as_promised_and_not_with_the_first()
    {
        var before = Some.Accepted(new AdvisorWish(Person: Some.Anna)).After(new RequestEvent.Propose(Some.Anna, 1, Some.Moment), new RequestEvent.AskHandOver(Some.Anna, 1));

        var after = before.After(new RequestEvent.AgreeHandOver(1));

        after.Tried.ShouldBe([Some.Anna]);
        after.Wish.ShouldBe(AdvisorWish.Any);
        (after.SentAt, after.PromisedDay, after.PromisedBy).ShouldBe((before.SentAt, before.PromisedDay, before.PromisedBy));
        after.Outbox.ShouldBe([new Effect(EffectKind.NeutraliseCard, 1, Some.Anna, null), new Effect(EffectKind.TellReleased, 1, Some.Anna)]);
    }

    public static TheoryData<string, int> Ends => new() { { "withdraw", 1 }, { "no contact", 1 }, { "hand over", 1 }, { "close", 0 }, { "done", 0 }, { "too old", 0 } };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Whoever_accepted_and_may_not_make_contact_any_more_is_told_so_once(string end, int told)
    {
        var accepted = Some.HandingOver().Everything();

        var after = end == "too old" ? accepted.At(Some.Sent + Some.Limits.Accepted) : accepted.After(end switch
        {
            "withdraw" => new RequestEvent.Withdraw(),
            "no contact" => new RequestEvent.NoContact(),
            "hand over" => new RequestEvent.AgreeHandOver(1),
            "close" => new RequestEvent.Close(Some.Anna),
            _ => new RequestEvent.Close(null),
        });

        after.Outbox.Where(effect => effect.Kind is EffectKind.TellReleased).ShouldBe(Enumerable.Repeat(new Effect(EffectKind.TellReleased, 1, Some.Anna), told));
    }

    [Fact]
    public void Whoever_had_it_on_offer_when_it_was_withdrawn_has_a_card_that_says_so_and_is_told_nothing_else() =>
        Some.Offered().After(new RequestEvent.Withdraw()).Outbox.ShouldNotContain(effect => effect.Kind == EffectKind.TellReleased);

    [Fact]
    public void Whoever_let_it_go_is_still_told_when_it_is_withdrawn_before_that()
    {
        var passedOn = Some.Accepted().After(new RequestEvent.NoContact(), Some.OfferTo(Some.Bram), new RequestEvent.Accept(Some.Bram, 2));

        passedOn.After(new RequestEvent.Withdraw()).Outbox.Where(effect => effect.Kind is EffectKind.TellReleased)
            .ShouldBe([new Effect(EffectKind.TellReleased, 1, Some.Anna), new Effect(EffectKind.TellReleased, 2, Some.Bram)]);
    }

    [Fact]
    public void A_promise_that_passed_while_somebody_had_the_request_is_told_when_they_let_it_go() =>
        RequestRules.Apply(Some.Accepted(), new RequestEvent.NoContact(), Some.Sent.AddHours(70), Some.Limits).Request.At(Some.Sent.AddHours(70))
            .Outbox.ShouldContain(effect => effect.News == RequesterNews.PromiseMissed);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void Whoever_accepted_is_reminded_of_making_contact_once(int ticks, int reminders)
    {
        var at = Some.Sent.AddHours(48).AddTicks(ticks);

        Some.Accepted().Everything().At(at).At(at).Outbox.Count(effect => effect.Kind is EffectKind.RemindContact).ShouldBe(reminders);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void Whoever_accepts_after_they_last_start_before_the_promise_ends_is_reminded_halfway_to_it(int ticks, int reminders)
    {
        var late = RequestRules.Apply(Some.Offered(), new RequestEvent.Accept(Some.Anna, 1), Some.Sent.AddHours(50), Some.Limits).Request.Everything();
        var at = Some.Sent.AddHours(56).AddTicks(ticks);

        late.At(at).At(at).Outbox.Count(effect => effect.Kind is EffectKind.RemindContact).ShouldBe(reminders);
        RequestRules.NextLook(late, Some.Sent.AddHours(50), Some.Limits).ShouldBe(Some.Sent.AddHours(56));
    }

    [Fact]
    public void Whoever_does_not_start_to_work_before_the_promise_ends_is_reminded_halfway_to_it()
    {
        var accepted = Some.Request().After(Some.OfferTo(Some.Anna) with { RemindContactAt = null }, new RequestEvent.Accept(Some.Anna, 1)).Everything();

        accepted.At(Some.Sent.AddHours(31)).Outbox.ShouldHaveSingleItem().Kind.ShouldBe(EffectKind.RemindContact);
    }

    [Fact]
    public void That_whoever_accepted_left_is_told_once_and_with_what_was_not_told_yet()
    {
        var left = Some.Proposed().After(new RequestEvent.AdvisorLeft(Some.Anna));

        left.Outbox.Where(effect => effect.Kind is EffectKind.TellRequester).ShouldHaveSingleItem().News.ShouldBe(RequesterNews.AdvisorLeft);
        RequestRules.Apply(left.Everything(), new RequestEvent.AdvisorLeft(Some.Anna), Some.Sent, Some.Limits).Outcome.ShouldBe(TransitionOutcome.AlreadySo);
    }

    [Fact]
    public void Nobody_is_reminded_who_arranged_something_or_asked_to_hand_over_or_when_it_is_too_late()
    {
        var moment = Some.Sent.AddHours(50);
        var proposed = Some.Accepted().After(new RequestEvent.Propose(Some.Anna, 1, moment));
        ContactRequest[] requests = [proposed, proposed.After(new RequestEvent.AcceptProposal(1)), Some.HandingOver()];
        foreach (var request in requests)
        {
            request.Everything().At(Some.Sent.AddHours(48)).Outbox.ShouldBeEmpty();
        }

        Some.Accepted().Everything().At(Some.Sent.AddHours(62)).Outbox.ShouldBeEmpty();
        Some.HandingOver().After(new RequestEvent.RefuseHandOver(1)).Everything().At(Some.Sent.AddHours(48)).Outbox.ShouldHaveSingleItem().Kind.ShouldBe(EffectKind.RemindContact);
    }

    [Fact]
    public void Somebody_looks_when_there_is_something_to_be_reminded_of_or_a_moment_comes()
    {
        RequestRules.NextLook(Some.Accepted().Everything(), Some.Sent, Some.Limits).ShouldBe(Some.Sent.AddHours(48));
        RequestRules.NextLook(Some.Proposed().Everything(), Some.Sent, Some.Limits).ShouldBe(Some.Moment);
        RequestRules.NextLook(Some.Accepted().Everything(), Some.Sent.AddHours(63), Some.Limits).ShouldBe(Some.Sent + Some.Limits.Accepted);
    }

    [Fact]
    public void An_answer_brings_the_advisors_card_up_to_date_and_tells_them_once()
    {
        var accepted = Some.Accepted();
        var held = accepted.After(new RequestEvent.Done(accepted.Outbox.Single(effect => effect.Kind is EffectKind.RevealToAdvisor), "first"));

        var agreed = held.After(new RequestEvent.Propose(Some.Anna, 1, Some.Moment), new RequestEvent.AcceptProposal(1));
        var refused = agreed.After(new RequestEvent.RefuseProposal(1));

        agreed.Outbox.Where(effect => effect.Advisor == Some.Anna && effect.News is null).Select(effect => (effect.Kind, effect.MessageId))
            .ShouldBe([(EffectKind.RevealToAdvisor, "first"), (EffectKind.TellAdvisor, null)]);
        refused.Outbox.Count(effect => effect.Kind is EffectKind.TellAdvisor).ShouldBe(1);
        RequestRules.Apply(refused, new RequestEvent.Done(agreed.Outbox.Single(effect => effect.Kind is EffectKind.TellAdvisor), null), Some.Sent, Some.Limits).Changed.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_told_who_accepted_after_saying_that_they_heard_nothing() =>
        Some.Accepted().After(new RequestEvent.NoContact()).Outbox.ShouldNotContain(effect => effect.Kind == EffectKind.TellRequester);
}
