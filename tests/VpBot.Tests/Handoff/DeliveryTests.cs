using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff;

public sealed class DeliveryTests : HandoffStory
{
    [Fact]
    public async Task A_busy_channel_gets_the_offer_as_soon_as_it_allows()
    {
        World.Channel = _ => new(DeliveryOutcome.TryLater, RetryAfter: TimeSpan.FromMinutes(3));
        var request = await SendAsync();
        World.Channel = _ => null;

        await PassAsync(TimeSpan.FromMinutes(2));
        Seen(Anna).ShouldBeEmpty();
        await PassAsync(TimeSpan.FromMinutes(1));

        Seen(Anna).ShouldBe(["offer 1"]);
        Stored(request.Id).Outbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_offer_that_perhaps_arrived_is_not_repeated_before_the_next_quarter()
    {
        var offers = 0;
        World.Channel = sent => sent.Card.Name == "offer 1" && offers++ == 0 ? new(DeliveryOutcome.Unknown) : null;
        var request = await SendAsync();

        await PassAsync(TimeSpan.FromMinutes(14));
        Seen(Anna).ShouldBe(["offer 1"]);
        await PassAsync(TimeSpan.FromMinutes(1));

        Seen(Anna).ShouldBe(["offer 1", "offer 1"]);
        Stored(request.Id).Outbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_offer_that_perhaps_arrived_is_not_repeated_when_it_was_accepted()
    {
        World.Channel = sent => sent.Card.Name == "offer 1" ? new(DeliveryOutcome.Unknown) : null;
        var request = await SendAsync();

        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        await PassAsync(TimeSpan.FromMinutes(30));

        World.Messages.Count(sent => sent.Card.Name == "offer 1").ShouldBe(1);
        HasSeen("anna", "accepted from Eva").ShouldBeTrue();
        HasSeen("Eva", "Accepted by anna").ShouldBeTrue();
    }

    [Fact]
    public async Task The_key_stays_while_the_employee_must_still_be_told_and_not_longer_than_the_request()
    {
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        World.Channel = sent => sent.Chat == "chat-Eva" ? new(DeliveryOutcome.TryLater) : null;

        await Bot.ApplyAsync(request.Id, new RequestEvent.Close(Anna));
        World.Keys.ShouldNotBeEmpty();
        World.Open.ShouldBeEmpty();

        World.Time.Advance(TimeSpan.FromHours(12));
        await Bot.SweepAsync();
        World.Keys.ShouldBeEmpty();
        World.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("lapsed")]
    public async Task With_whom_not_goes_at_once_also_while_the_employee_must_still_be_told(string end)
    {
        var request = await SendAsync(Draft(notWith: Cees));
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        World.Channel = sent => sent.Chat == "chat-Eva" ? new(DeliveryOutcome.TryLater) : null;
        if (end == "closed")
        {
            await Bot.ApplyAsync(request.Id, new RequestEvent.Close(Anna));
        }
        else
        {
            World.Time.Advance(TimeSpan.FromDays(14));
            await Bot.SweepAsync();
        }

        var stored = World.Requests[request.Id];
        stored.Request.State.ShouldBe(RequestState.Closed);
        stored.SealedExclusions.IsEmpty.ShouldBeTrue();
        stored.SealedRequester.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task An_employee_who_is_told_later_is_told_and_then_the_key_goes()
    {
        var request = await SendAsync();
        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        World.Channel = sent => sent.Chat == "chat-Eva" ? new(DeliveryOutcome.TryLater) : null;
        await Bot.ApplyAsync(request.Id, new RequestEvent.Close(Anna));

        World.Channel = _ => null;
        await PassAsync(TimeSpan.FromMinutes(2));

        HasSeen("Eva", "Closed").ShouldBeTrue();
        World.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_is_gone_is_replaced_by_a_new_message()
    {
        var request = await SendAsync();
        World.Channel = sent => sent.IsUpdate ? new(DeliveryOutcome.MessageGone) : null;

        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));
        World.Channel = _ => null;
        await Bot.ApplyAsync(request.Id, new RequestEvent.Close(null));

        Seen(Anna).ShouldBe(["offer 1", "over"]);
        World.Messages.Count(sent => sent.Card.Name == "Accepted by anna").ShouldBe(1);
    }

    [Fact]
    public async Task An_employee_who_blocked_the_bot_does_not_keep_the_request_from_going_on()
    {
        World.Channel = sent => sent.Chat == "chat-Eva" ? new(DeliveryOutcome.Unreachable) : null;
        var request = await SendAsync();

        await Bot.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1));

        Stored(request.Id).Outbox.ShouldBeEmpty();
        Seen(Anna).ShouldBe(["accepted from Eva"]);
    }

    [Fact]
    public async Task A_chat_that_was_made_for_the_offer_is_remembered()
    {
        World.Records[Anna] = World.Records[Anna] with { Chat = World.Records[Anna].Chat! with { ConversationId = null } };

        await SendAsync();

        World.Records[Anna].Chat!.ConversationId.ShouldBe("made-anna");
    }

    [Fact]
    public async Task A_messenger_that_breaks_is_tried_again_after_the_claim_ran_out()
    {
        World.Channel = _ => throw new InvalidOperationException("broken");
        var request = await SendAsync();
        World.Channel = _ => null;

        await Bot.SweepAsync();
        Seen(Anna).ShouldBeEmpty();
        await PassAsync(TimeSpan.FromMinutes(2));

        Seen(Anna).ShouldBe(["offer 1"]);
        Stored(request.Id).Claim.ShouldBeNull();
    }
}
