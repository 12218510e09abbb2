using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Tests.Handoff.Fakes;

namespace VpBot.Tests.Handoff;

public sealed class OfferingTests : HandoffStory
{
    private static readonly DayPart Tuesday = new(new(2026, 11, 24), PartOfDay.Morning);

    [Fact]
    public async Task A_request_is_offered_passed_on_accepted_and_closed()
    {
        var request = await SendAsync();
        Seen(Anna).ShouldBe(["offer 1"]);
        Seen("Eva").ShouldBeEmpty();

        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1));
        Seen(Anna).ShouldBe(["over"]);
        Seen(Bram).ShouldBe(["offer 2"]);

        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Bram, 2));
        Seen(Bram).ShouldBe(["accepted from Eva"]);
        Seen("Eva").ShouldBe(["Accepted by bram", "superseded"]);
        World.Messages.ShouldContain(sent => sent.MessageId == "card-Eva" && sent.IsUpdate);

        await Bot.ApplyAsync(request.Id, new RequestEvent.Close(Bram));
        Seen(Bram).ShouldBe(["over"]);
        HasSeen("Eva", "Closed").ShouldBeTrue();
        World.Keys.ShouldBeEmpty();
        World.Open.ShouldBeEmpty();
        World.Assignments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_who_asked_before_accepting_and_a_decliner_never()
    {
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1));
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Bram, 2));

        (await Bot.Requests.RevealAsync(request.Id, Bram, CancellationToken.None)).ShouldBe(Requester());
        (await Bot.Requests.RevealAsync(request.Id, Anna, CancellationToken.None)).ShouldBeNull();
        World.Messages.Where(sent => sent.Card.Name.Contains("Eva", StringComparison.Ordinal)).ShouldAllBe(sent => sent.Chat == "chat-bram");
    }

    [Fact]
    public async Task An_offer_reveals_nothing_also_not_to_the_one_who_holds_it()
    {
        var request = await SendAsync();

        (await Bot.Requests.RevealAsync(request.Id, Anna, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Those_whom_the_employee_excluded_are_never_offered_the_request()
    {
        var request = await SendAsync(Draft("draft", default, Anna, Cees));

        WithAnOffer().ShouldBe([Bram]);
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Bram, 1));
        await PassAsync(TimeSpan.FromMinutes(40));

        Stored(request.Id).Exhausted.ShouldBe(ExhaustedReason.NobodyLeft);
        Seen(Anna).Concat(Seen(Cees)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_advisor_who_asks_is_never_offered_their_own_request()
    {
        var request = await SendAsync(requester: Requester("anna-asks", PersonOf(Anna)));

        WithAnOffer().ShouldBe([Bram]);
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Bram, 1));
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Cees, 2));

        Seen(Anna).ShouldBeEmpty();
        Stored(request.Id).State.ShouldBe(RequestState.Exhausted);
    }

    [Fact]
    public async Task An_advisor_who_cannot_be_reached_is_marked_and_the_next_is_asked_at_once()
    {
        World.Channel = sent => sent.Chat == "chat-anna" ? new(DeliveryOutcome.Unreachable) : null;

        var request = await SendAsync();

        Stored(request.Id).Offer!.Advisor.ShouldBe(Bram);
        Seen(Bram).ShouldBe(["offer 2"]);
        World.Records[Anna].Reachable.ShouldBeFalse();
        World.Assignments.Keys.ShouldBe([(Bram, request.Id)]);
    }

    [Fact]
    public async Task An_advisor_whom_the_bot_never_met_is_asked_as_soon_as_they_meet()
    {
        World.Records.Clear();
        var request = await SendAsync();
        Stored(request.Id).Exhausted.ShouldBe(ExhaustedReason.NobodyLeft);

        Meet(Cees);
        await PassAsync(TimeSpan.FromMinutes(31));

        Seen(Cees).ShouldBe(["offer 1"]);
    }

    [Fact]
    public async Task When_nobody_is_left_the_employee_hears_it_and_a_new_roster_brings_somebody()
    {
        Publish(Advisor(Anna));
        await PassAsync(TimeSpan.FromMinutes(1));
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1));
        HasSeen("Eva", "NobodyLeft").ShouldBeTrue();

        await PassAsync(TimeSpan.FromMinutes(1));
        Publish(Advisor(Anna), Advisor(Bram));
        await PassAsync(TimeSpan.FromMinutes(1));

        Seen(Bram).ShouldBe(["offer 2"]);
    }

    [Fact]
    public async Task A_full_advisor_gets_nothing_until_there_is_room()
    {
        Publish(Advisor(Anna, capacity: 1));
        var first = await SendAsync();
        var second = await SendAsync(Draft("other"), Requester("Fons"));
        Stored(second.Id).Exhausted.ShouldBe(ExhaustedReason.NobodyLeft);

        await Bot.ApplyAsync(first.Id, new RequestEvent.Accept(Anna, 1));
        await Bot.ApplyAsync(first.Id, new RequestEvent.Close(Anna));
        await PassAsync(TimeSpan.FromMinutes(31));

        Stored(second.Id).Offer!.Advisor.ShouldBe(Anna);
    }

    [Fact]
    public async Task A_place_that_another_process_just_freed_is_found_before_anybody_hears_that_nobody_is_left()
    {
        Publish(Advisor(Anna, capacity: 1));
        var first = await SendAsync();
        var other = Start();
        await other.Get<AdvisorStandings>().CurrentAsync(CancellationToken.None);
        await Bot.ApplyAsync(first.Id, new RequestEvent.Withdraw());

        var second = await other.Requests.SendAsync(Draft("second"), Requester("Fred"), CancellationToken.None);
        await other.DispatchAsync();

        Stored(second.Request.Id).State.ShouldBe(RequestState.Offered);
        Seen("Fred").ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_processes_do_not_both_give_away_the_last_place()
    {
        for (var round = 0; round < 30; round++)
        {
            var key = new AdvisorKey("dora" + round);
            Publish(Advisor(key, capacity: 1));
            Meet(key);
            using var other = Start();
            using var third = Start();
            var one = third.Requests.SendAsync(Draft("one" + round), Requester("P" + round), CancellationToken.None);
            var two = other.Requests.SendAsync(Draft("two" + round), Requester("Q" + round), CancellationToken.None);
            await Task.WhenAll(one, two);

            await Task.WhenAll(third.DispatchAsync(), other.DispatchAsync());
            World.Requests.Values.Count(stored => stored.Request.Offer?.Advisor == key).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public async Task A_chosen_person_who_passes_leads_to_a_question_and_somebody_else_only_when_asked_for()
    {
        var request = await SendAsync(Draft(wish: new(Person: Cees)));
        WithAnOffer().ShouldBe([Cees]);

        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Cees, 1));
        await PassAsync(TimeSpan.FromHours(2));
        HasSeen("Eva", "ChosenCannot").ShouldBeTrue();
        Seen(Anna).Concat(Seen(Bram)).ShouldBeEmpty();

        await Bot.ApplyAsync(request.Id, new RequestEvent.AskSomebodyElse());
        WithAnOffer().ShouldBe([Anna]);
    }

    [Fact]
    public async Task A_chosen_person_who_is_away_is_waited_for_without_telling_that_nobody_is_left()
    {
        World.Records[Cees] = World.Records[Cees] with { Away = new(new(2026, 11, 23), new(2026, 11, 23)) };
        var request = await SendAsync(Draft(wish: new(Person: Cees)));
        Stored(request.Id).Exhausted.ShouldBe(ExhaustedReason.NobodyNow);
        Seen("Eva").ShouldBeEmpty();

        await PassAsync(TimeSpan.FromHours(15.5));

        Seen(Cees).ShouldBe(["offer 1"]);
    }

    [Fact]
    public async Task When_nobody_can_at_the_wanted_times_but_somebody_at_others_that_is_told_and_those_can_be_chosen()
    {
        Publish(Advisor(Anna), OnFridays(Bram), OnFridays(Cees));
        var request = await SendAsync(Draft() with { NotWith = new HashSet<AdvisorKey> { Cees }, Times = [Tuesday] });
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1));
        Stored(request.Id).Exhausted.ShouldBe(ExhaustedReason.NobodyThen);
        HasSeen("Eva", "NobodyThen").ShouldBeTrue();

        (await TimesAsync(request.Id)).ShouldBe(["2026-11-27/am", "2026-11-27/pm", "2026-12-04/am", "2026-12-04/pm"]);
        World.Time.Advance(TimeSpan.FromDays(26));
        (await TimesAsync(request.Id)).ShouldBeEmpty("it is removed on the day of the next");
        World.Time.Set(request.SentAt.AddMinutes(1));
        await Bot.ApplyAsync(request.Id, new RequestEvent.ChooseTimes([new(new(2026, 12, 4), PartOfDay.Morning)]));
        Seen(Bram).ShouldBe(["offer 2"]);

        await Bot.ApplyAsync(request.Id, new RequestEvent.Withdraw());
        (await TimesAsync(request.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_other_times_would_not_help_nobody_is_left()
    {
        Publish(Advisor(Anna), OnFridays(Bram));
        var request = await SendAsync(Draft() with { NotWith = new HashSet<AdvisorKey> { Bram }, Times = [Tuesday] });

        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1));

        Stored(request.Id).Exhausted.ShouldBe(ExhaustedReason.NobodyLeft);
        (await TimesAsync(request.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_works_at_the_wanted_times_after_all_is_asked_without_another_word()
    {
        Publish(Advisor(Anna), OnFridays(Bram));
        var request = await SendAsync(Draft() with { Times = [Tuesday] });
        await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1));

        Publish(Advisor(Anna), OnFridays(Bram), Advisor(Cees));
        await PassAsync(TimeSpan.FromMinutes(1));

        Seen(Cees).ShouldBe(["offer 2"]);
        Seen("Eva").ShouldBe(["NobodyThen", "superseded"]);
    }

    [Fact]
    public async Task A_place_that_another_process_just_freed_is_found_before_anybody_hears_that_other_times_are_needed()
    {
        Publish(Advisor(Anna, capacity: 1), OnFridays(Bram));
        var first = await SendAsync();
        var other = Start();
        await other.Get<AdvisorStandings>().CurrentAsync(CancellationToken.None);
        await Bot.ApplyAsync(first.Id, new RequestEvent.Withdraw());

        var second = await other.Requests.SendAsync(Draft("second") with { Times = [Tuesday] }, Requester("Fred"), CancellationToken.None);
        await other.DispatchAsync();

        Stored(second.Request.Id).State.ShouldBe(RequestState.Offered);
        Seen("Fred").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_heard_nothing_gets_somebody_else()
    {
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));

        await Bot.ApplyAsync(request.Id, new RequestEvent.NoContact());

        Seen(Anna).ShouldBe(["over", "released"]);
        Seen(Bram).ShouldBe(["offer 2"]);
        (await Bot.Requests.RevealAsync(request.Id, Anna, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("somebody", true, true)]
    [InlineData("nobody", false, false)]
    [InlineData("full", false, false)]
    [InlineData("ruled out", false, true)]
    [InlineData("asks", false, true)]
    [InlineData("away today", true, true)]
    [InlineData("not chosen", true, true)]
    public async Task Whether_anybody_else_is_left_is_for_the_employee_and_for_the_advisor_as_if_nobody_was_ruled_out(string bram, bool forEmployee, bool forAdvisor)
    {
        Publish(bram == "nobody" ? [Advisor(Anna)] : [Advisor(Anna), Advisor(Bram, capacity: bram == "full" ? 1 : 5)]);
        if (bram == "full")
        {
            await SendAsync(Draft("other", new(Person: Bram)), Requester("Fons"));
        }

        if (bram == "away today")
        {
            await Bot.Get<IAdvisorAvailability>().SetAwayAsync(Bram, new(new(2026, 11, 23), new(2026, 11, 23)), CancellationToken.None);
        }

        var request = await SendAsync(
            Draft(wish: bram == "not chosen" ? new(Person: Anna) : default, notWith: bram == "ruled out" ? [Bram] : []),
            Requester(who: bram == "asks" ? PersonOf(Bram) : null));

        var others = Bot.Get<IOtherAdvisors>();
        request.Offer!.Advisor.ShouldBe(Anna);
        (await others.SeemAnyAsync(request, CancellationToken.None)).ShouldBe(forAdvisor);
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        (await others.AnyAsync(Stored(request.Id), CancellationToken.None)).ShouldBeTrue("it is not yet time to ask for somebody else");
        await Bot.ApplyAsync(request.Id, new RequestEvent.AskHandOver(Anna, 1));
        (await others.AnyAsync(Stored(request.Id), CancellationToken.None)).ShouldBe(forEmployee);
    }

    [Fact]
    public async Task Who_has_no_advisor_lets_nobody_go()
    {
        Publish();
        var request = await SendAsync();
        var others = Bot.Get<IOtherAdvisors>();
        (await others.AnyAsync(request, CancellationToken.None)).ShouldBeTrue();
        (await others.SeemAnyAsync(request, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_a_request_that_was_withdrawn_meanwhile_nobody_is_said_to_be_the_last()
    {
        Publish(Advisor(Anna));
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        await Bot.ApplyAsync(request.Id, new RequestEvent.AskHandOver(Anna, 1));
        var asked = Stored(request.Id);
        (await Bot.Get<IOtherAdvisors>().AnyAsync(asked, CancellationToken.None)).ShouldBeFalse();

        await Bot.ApplyAsync(request.Id, new RequestEvent.Withdraw());

        (await Bot.Get<IOtherAdvisors>().AnyAsync(asked, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_an_advisor_holds_is_shown_oldest_first_and_rows_that_lie_go()
    {
        Publish(Advisor(Anna));
        var first = await SendAsync();
        World.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await SendAsync(Draft("other"), Requester("Fons"));
        World.Assignments[(Anna, new RequestId("gone"))] = World.Time.GetUtcNow().AddMinutes(-6);
        World.Assignments[(Anna, new RequestId("coming"))] = World.Time.GetUtcNow();

        var held = await Bot.Requests.HeldByAsync(Anna, CancellationToken.None);

        held.Select(request => request.Id).ShouldBe([first.Id, second.Id]);
        World.Assignments.Keys.Select(row => row.Id.Value).ShouldBe([first.Id.Value, second.Id.Value, "coming"], ignoreOrder: true);
    }

    private static Advisor OnFridays(AdvisorKey key) => Advisor(key) with { Week = WorkingWeek.Of(BotProcess.Amsterdam, (DayOfWeek.Friday, new TimeSlot(new(9, 0), new(17, 0)))) };

    private async Task<IEnumerable<string>> TimesAsync(RequestId id) => (await Bot.Requests.TimesAsync(id, CancellationToken.None)).Select(part => part.ToString());
}
