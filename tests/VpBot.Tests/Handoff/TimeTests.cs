using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff;

public sealed class TimeTests : HandoffStory
{
    [Theory]
    [InlineData(239, "anna")]
    [InlineData(240, "bram")]
    [InlineData(241, "bram")]
    public async Task An_offer_lasts_four_working_hours(int minutes, string holder)
    {
        var request = await SendAsync();

        await PassAsync(TimeSpan.FromMinutes(minutes));

        Stored(request.Id).Offer!.Advisor.Value.ShouldBe(holder);
    }

    [Theory]
    [InlineData(119, 1)]
    [InlineData(120, 2)]
    [InlineData(180, 2)]
    public async Task A_reminder_comes_half_way_as_a_new_message_and_blanks_the_old(int minutes, int messages)
    {
        await SendAsync();

        await PassAsync(TimeSpan.FromMinutes(minutes));

        Seen(Anna).ShouldBe(messages == 1 ? ["offer 1"] : ["over", "offer 1"]);
    }

    [Fact]
    public async Task An_expired_offer_leaves_nothing_with_the_one_who_was_silent()
    {
        await SendAsync();

        await PassAsync(TimeSpan.FromHours(4));

        Seen(Anna).ShouldBe(["over", "over"]);
        Seen(Bram).ShouldBe(["offer 2"]);
    }

    [Fact]
    public async Task A_missed_promise_is_told_once_and_the_offering_goes_on()
    {
        var request = await SendAsync();
        World.Time.Set(request.PromisedBy.AddMinutes(-1));
        await Bot.SweepAsync();
        HasSeen("Eva", "PromiseMissed").ShouldBeFalse();

        await PassAsync(TimeSpan.FromHours(5));

        World.Messages.Count(sent => sent is { Chat: "chat-Eva", IsUpdate: false, Card.Name: "PromiseMissed" }).ShouldBe(1);
        Stored(request.Id).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_roster_without_the_advisor_moves_the_offer_on()
    {
        var request = await SendAsync();
        await PassAsync(TimeSpan.FromMinutes(20));

        Publish(Advisor(Bram), Advisor(Cees));
        await PassAsync(TimeSpan.FromMinutes(1));

        Stored(request.Id).Offer!.Advisor.ShouldBe(Bram);
        Seen(Anna).ShouldBe(["over"]);
    }

    [Fact]
    public async Task A_roster_without_the_advisor_leaves_an_accepted_request_where_it_is()
    {
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));

        Publish(Advisor(Bram));
        await PassAsync(TimeSpan.FromMinutes(20));

        Stored(request.Id).State.ShouldBe(RequestState.Accepted);
        (await Bot.Requests.RevealAsync(request.Id, Anna, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_advisor_who_says_that_they_are_away_loses_their_offers_and_keeps_what_they_accepted()
    {
        Publish(Advisor(Anna));
        var accepted = await SendAsync();
        await Bot.ApplyAsync(accepted.Id, new RequestEvent.Accept(Anna, 1));
        var offered = await SendAsync(Draft("other"), Requester("Fons"));
        Publish(Advisor(Anna), Advisor(Bram));

        await Bot.Get<IAdvisorAvailability>().SetAwayAsync(Anna, new(new(2026, 11, 23), new(2026, 11, 24)), CancellationToken.None);
        await Bot.DispatchAsync();

        Stored(offered.Id).Offer!.Advisor.ShouldBe(Bram);
        Stored(accepted.Id).Offer!.Advisor.ShouldBe(Anna);
    }

    [Fact]
    public async Task An_absence_that_starts_at_midnight_moves_the_offer_on()
    {
        World.Time.Set(new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));
        World.Records[Anna] = World.Records[Anna] with { Away = new(new(2026, 11, 24), new(2026, 11, 24)) };
        Publish(Advisor(Anna));
        var request = await SendAsync();
        Publish(Advisor(Anna), Advisor(Bram));

        await PassAsync(TimeSpan.FromHours(10));

        Stored(request.Id).Offer!.Advisor.ShouldBe(Bram);
    }

    [Fact]
    public async Task An_old_request_lapses_is_told_and_goes()
    {
        var request = await SendAsync();
        World.Time.Advance(TimeSpan.FromDays(30));
        await Bot.SweepAsync();
        Stored(request.Id).State.ShouldBe(RequestState.Closed);
        HasSeen("Eva", "Lapsed").ShouldBeTrue();
        World.Keys.ShouldBeEmpty();

        await PassAsync(TimeSpan.FromMinutes(20));
        World.Time.Advance(TimeSpan.FromHours(12));
        await Bot.SweepAsync();

        World.Requests.ShouldBeEmpty();
        World.Time.Advance(TimeSpan.FromDays(1));
        await Bot.SweepAsync();
        World.Due.ShouldBeEmpty();
        World.Assignments.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_nothing_is_due_a_sweep_is_one_query()
    {
        await SendAsync();
        await PassAsync(TimeSpan.FromMinutes(30));
        var before = Bot.Faults.Calls;

        (await Bot.Get<SweepRun>().ExecuteAsync(CancellationToken.None)).Looked.ShouldBe(0);

        (Bot.Faults.Calls - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_row_of_a_send_that_got_no_further_goes_and_its_key_too()
    {
        var dying = Start();
        dying.Faults.DieAt(3, afterwards: true);
        await Should.ThrowAsync<Fakes.ProcessDiedException>(() => dying.Requests.SendAsync(Draft("lost"), Requester(), CancellationToken.None));
        World.Keys.Count.ShouldBe(1);

        await PassAsync(TimeSpan.FromMinutes(29));
        World.Due.Count.ShouldBe(1);
        await PassAsync(TimeSpan.FromMinutes(2));

        World.Due.ShouldBeEmpty();
        World.Keys.ShouldBeEmpty();
    }
}
