using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff;

public sealed class WithdrawingTests : HandoffStory
{
    [Theory]
    [InlineData("waiting")]
    [InlineData("offered")]
    [InlineData("accepted")]
    [InlineData("nobody left")]
    [InlineData("chosen cannot")]
    [InlineData("closed")]
    [InlineData("withdrawn")]
    public async Task Whatever_the_state_withdrawing_ends_it_and_everything_sealed_is_gone(string state)
    {
        var id = await InAsync(state);

        (await Bot.ApplyAsync(id, new RequestEvent.Withdraw())).ShouldNotBeNull();

        var stored = World.Requests[id];
        stored.Request.IsOpen.ShouldBeFalse();
        stored.Request.Outbox.ShouldBeEmpty();
        stored.SealedRequester.IsEmpty.ShouldBeTrue();
        stored.SealedExclusions.IsEmpty.ShouldBeTrue();
        stored.RequesterLookup.ShouldBeNull();
        World.DestroyedKeys.ShouldContain(id);
        World.Keys.ShouldBeEmpty();
        World.Open.ShouldBeEmpty();
        World.Assignments.ShouldBeEmpty();
        Seen(Anna).Concat(Seen(Bram)).Concat(Seen(Cees)).Where(card => card != "over").ShouldBe(state == "accepted" ? ["released"] : []);
        (await Bot.Requests.RevealAsync(id, Anna, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Withdrawing_while_the_offer_is_on_its_way_leaves_no_offer_and_no_key()
    {
        var other = Start();
        Task? withdrawing = null;
        World.Channel = sent =>
        {
            // Wait for the withdrawal that is pressed just now, in another process.
            if (sent.Card.Name == "offer 1")
            {
                withdrawing ??= other.Requests.ApplyAsync(RequestIds.Of("draft"), new RequestEvent.Withdraw(), CancellationToken.None);
                withdrawing.Wait(TimeSpan.FromSeconds(10)).ShouldBeTrue();
            }

            return null;
        };

        var request = await SendAsync();
        await other.DispatchAsync();
        await Bot.DispatchAsync();

        Stored(request.Id).State.ShouldBe(RequestState.Withdrawn);
        Stored(request.Id).Outbox.ShouldBeEmpty();
        Seen(Anna).ShouldBe(["over"]);
        World.Keys.ShouldBeEmpty();
        World.Assignments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("no contact")]
    [InlineData("hand over")]
    public async Task Whoever_accepted_is_told_once_that_it_is_no_longer_theirs(string end)
    {
        var id = await LetGoAsync(end);
        await PassAsync(TimeSpan.FromMinutes(30));

        Seen(Anna).ShouldBe(["over", "released"]);
        Stored(id).Outbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_left_the_roster_after_accepting_is_told_too()
    {
        var id = await InAsync("accepted");
        Publish(Advisor(Bram), Advisor(Cees));

        await Bot.ApplyAsync(id, new RequestEvent.Withdraw());

        Seen(Anna).ShouldBe(["over", "released"]);
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("no contact")]
    [InlineData("hand over")]
    public async Task A_busy_channel_brings_it_as_soon_as_it_allows_and_the_key_does_not_wait_for_it(string end)
    {
        World.Channel = sent => sent.Card.Name == "released" ? new(DeliveryOutcome.TryLater, RetryAfter: TimeSpan.FromMinutes(3)) : null;
        await LetGoAsync(end);
        World.Keys.Count.ShouldBe(end == "withdraw" ? 0 : 1);
        WithAnOffer().ShouldBe(end == "withdraw" ? [] : [Bram]);
        World.Channel = _ => null;

        await PassAsync(TimeSpan.FromMinutes(2));
        Seen(Anna).ShouldBe(["over"]);
        await PassAsync(TimeSpan.FromMinutes(1));

        Seen(Anna).ShouldBe(["over", "released"]);
    }

    [Fact]
    public async Task What_perhaps_arrived_is_said_again_but_not_before_the_next_quarter()
    {
        var told = 0;
        World.Channel = sent => sent.Card.Name == "released" && told++ == 0 ? new(DeliveryOutcome.Unknown) : null;
        var id = await LetGoAsync("withdraw");

        await PassAsync(TimeSpan.FromMinutes(14));
        told.ShouldBe(1);
        await PassAsync(TimeSpan.FromMinutes(16));

        told.ShouldBe(2);
        Stored(id).Outbox.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DeliveryOutcome.Unreachable)]
    [InlineData(DeliveryOutcome.TryLater)]
    public async Task An_advisor_who_cannot_be_told_does_not_keep_the_request(DeliveryOutcome outcome)
    {
        World.Channel = sent => sent.Chat == "chat-anna" && !sent.IsUpdate && sent.Card.Name == "released" ? new(outcome) : null;
        await LetGoAsync("withdraw");

        World.Time.Advance(TimeSpan.FromHours(12));
        await Bot.SweepAsync();

        World.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_key_goes_at_once_also_when_a_dead_process_held_the_request()
    {
        var dying = Start();
        var sent = await dying.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
        World.Channel = _ => throw new InvalidOperationException("died here");
        await dying.DispatchAsync();
        World.Requests[sent.Request.Id].Request.Claim.ShouldNotBeNull();
        World.Channel = _ => null;

        await Bot.ApplyAsync(sent.Request.Id, new RequestEvent.Withdraw());

        World.Keys.ShouldBeEmpty();
    }

    private async Task<RequestId> LetGoAsync(string end)
    {
        var id = await InAsync("accepted");
        if (end == "hand over")
        {
            await Bot.ApplyAsync(id, new RequestEvent.AskHandOver(Anna, 1));
        }

        await Bot.ApplyAsync(id, end switch
        {
            "withdraw" => new RequestEvent.Withdraw(),
            "no contact" => new RequestEvent.NoContact(),
            _ => new RequestEvent.AgreeHandOver(1),
        });
        return id;
    }

    private async Task<RequestId> InAsync(string state)
    {
        if (state == "waiting")
        {
            return (await Bot.Requests.SendAsync(Draft(), Requester(), CancellationToken.None)).Request.Id;
        }

        var request = await SendAsync(Draft(wish: state == "chosen cannot" ? new(Person: Anna) : default));
        RequestEvent[] events = state switch
        {
            "accepted" => [new RequestEvent.Accept(Anna, 1)],
            "nobody left" => [new RequestEvent.Decline(Anna, 1), new RequestEvent.Decline(Bram, 2), new RequestEvent.Decline(Cees, 3)],
            "chosen cannot" => [new RequestEvent.Decline(Anna, 1)],
            "closed" => [new RequestEvent.Accept(Anna, 1), new RequestEvent.Close(null)],
            "withdrawn" => [new RequestEvent.Withdraw()],
            _ => [],
        };
        foreach (var happened in events)
        {
            (await Bot.ApplyAsync(request.Id, happened))!.Outcome.ShouldBe(TransitionOutcome.Applied);
        }

        return request.Id;
    }
}
