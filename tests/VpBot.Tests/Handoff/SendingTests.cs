using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff;

public sealed class SendingTests : HandoffStory
{
    [Fact]
    public async Task Sending_a_draft_twice_is_one_request()
    {
        var first = await Bot.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
        var again = await Start().Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
        await Bot.DispatchAsync();

        again.Request.Id.ShouldBe(first.Request.Id);
        again.WasOpen.ShouldBeFalse();
        WithAnOffer().Length.ShouldBe(1);
        World.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_draft_finds_the_open_request()
    {
        var first = await SendAsync();

        var second = await Bot.Requests.SendAsync(Draft("other"), Requester(), CancellationToken.None);

        second.WasOpen.ShouldBeTrue();
        second.Request.Id.ShouldBe(first.Id);
        (await Bot.Requests.OpenOfAsync(Requester().Who, CancellationToken.None))!.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task After_the_end_a_person_can_ask_again_and_the_old_button_makes_nothing_new()
    {
        var first = await SendAsync();
        await Bot.ApplyAsync(first.Id, new RequestEvent.Withdraw());

        var repeated = await Bot.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
        repeated.Request.State.ShouldBe(RequestState.Withdrawn);
        World.Keys.ShouldBeEmpty();

        var second = await Bot.Requests.SendAsync(Draft("other"), Requester(), CancellationToken.None);
        second.WasOpen.ShouldBeFalse();
        second.Request.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task Two_windows_that_send_at_once_leave_one_open_request()
    {
        for (var round = 0; round < 200; round++)
        {
            using var other = Start();
            using var third = Start();
            var requester = Requester("E" + round, new Person(Tenant, new Guid(round, 7, 7, new byte[8])));

            await Task.WhenAll(
                third.Requests.SendAsync(Draft("left" + round), requester, CancellationToken.None),
                other.Requests.SendAsync(Draft("right" + round), requester, CancellationToken.None));

            var ids = new[] { RequestIds.Of("left" + round), RequestIds.Of("right" + round) };
            ids.Count(id => World.Requests.TryGetValue(id, out var stored) && stored.Request.IsOpen).ShouldBe(1);
            (await Bot.Requests.OpenOfAsync(requester.Who, CancellationToken.None)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_place_that_a_dead_process_took_is_taken_over()
    {
        var dying = Start();
        dying.Faults.DieAt(2, afterwards: false);
        await Should.ThrowAsync<Fakes.ProcessDiedException>(() => dying.Requests.SendAsync(Draft("lost"), Requester(), CancellationToken.None));

        var sent = await Bot.Requests.SendAsync(Draft("other"), Requester(), CancellationToken.None);

        sent.Request.Id.ShouldBe(RequestIds.Of("other"));
        sent.WasOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_stored_does_not_say_who_asked()
    {
        var request = await SendAsync(Draft("draft", default, Cees));

        var stored = World.Requests[request.Id];
        var everything = $"{stored.Request} {Text(stored.SealedRequester)} {Text(stored.SealedExclusions)} {stored.RequesterLookup}";
        everything.ShouldNotContain("Eva");
        everything.ShouldNotContain("cees");
        everything.ShouldNotContain(Requester().Who.ObjectId.ToString());

        static string Text(ReadOnlyMemory<byte> content) => System.Text.Encoding.UTF8.GetString(content.Span);
    }

    [Fact]
    public async Task The_promise_is_the_end_of_the_second_working_day()
    {
        World.Time.Set(new(2026, 11, 26, 15, 0, 0, TimeSpan.Zero));

        var request = await SendAsync();

        request.PromisedDay.ShouldBe(new DateOnly(2026, 11, 30));
        request.PromisedBy.ShouldBe(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero));
        request.PromisedBy.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_fraction_of_a_day_counts_from_the_minute_of_sending()
    {
        using var hasty = Start(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Handoff:PromiseWorkingDays"] = "0.25" });

        var sent = await hasty.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);

        sent.Request.PromisedBy.ShouldBe(World.Time.GetUtcNow().AddHours(6));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("")]
    [InlineData("zaakgevoelig")]
    public void An_id_is_26_characters_and_a_code_a_word_with_three_digits(string draft)
    {
        var id = RequestIds.Of(draft);

        id.ShouldBe(RequestIds.Of(draft));
        id.Value.ShouldMatch("^[a-z2-7]{26}$");
        ReferenceCodes.Of(id).ShouldMatch("^[A-Z]{3,7}-[1-9][0-9]{2}$");
        ReferenceCodes.Of(id).ShouldBe(ReferenceCodes.Of(id));
    }
}
