using VpBot.Dialogs.Requests;

namespace VpBot.Tests.Handoff;

public sealed class RacingTests : HandoffStory
{
    private const int Rounds = 150;

    [Fact]
    public async Task Accepting_and_passing_on_at_once_in_two_processes_leave_one_holder()
    {
        var other = Start();
        for (var round = 0; round < Rounds; round++)
        {
            World.Time.Advance(TimeSpan.FromSeconds(6));
            var request = await SendAsync(Draft("draft" + round), Requester("E" + round, new Person(Tenant, new Guid(round, 7, 7, new byte[8]))));
            var holder = request.Offer!.Advisor;

            var answers = await Task.WhenAll(
                Task.Run(() => Bot.Requests.ApplyAsync(request.Id, new RequestEvent.Accept(holder, 1), CancellationToken.None)),
                Task.Run(() => other.Requests.ApplyAsync(request.Id, new RequestEvent.Accept(holder, 1), CancellationToken.None)),
                Task.Run(() => other.Requests.ApplyAsync(request.Id, new RequestEvent.Decline(holder, 1), CancellationToken.None)));
            await Task.WhenAll(Bot.DispatchAsync(), other.DispatchAsync(), Bot.SweepAsync());

            var after = Stored(request.Id);
            answers.Count(answer => answer!.Changed).ShouldBe(1);
            var accepted = answers[0]!.Changed || answers[1]!.Changed;
            after.State.ShouldBe(accepted ? RequestState.Accepted : RequestState.Offered);
            (after.Offer!.Advisor == holder).ShouldBe(accepted);
            World.Messages.Count(sent => sent.Card.Name == $"accepted from E{round}").ShouldBe(accepted ? 1 : 0);

            await Bot.ApplyAsync(request.Id, new RequestEvent.Withdraw());
            await other.DispatchAsync();
            World.Keys.ShouldBeEmpty();
            World.Assignments.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whenever_another_process_is_first_no_place_is_kept_at_an_advisor_without_an_offer(bool accepted)
    {
        var other = Start();
        var more = true;
        for (var call = 1; more; call++)
        {
            var request = await SendAsync(Draft("draft" + call), Requester("E" + call, new Person(Tenant, new Guid(call, 7, 7, new byte[8]))));
            var holder = request.Offer!.Advisor;
            Bot.Faults.Meanwhile(call, () => other.ApplyAsync(request.Id, accepted ? new RequestEvent.Accept(holder, 1) : new RequestEvent.Withdraw()));

            await Bot.ApplyAsync(request.Id, new RequestEvent.Decline(holder, 1));
            more = Bot.Faults.Calls >= call;
            await other.DispatchAsync();

            var after = Stored(request.Id);
            World.Assignments.Keys.ShouldBe(after.IsOpen ? [(after.Offer!.Advisor, request.Id)] : []);
            await Bot.ApplyAsync(request.Id, new RequestEvent.Withdraw());
            World.Assignments.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Whenever_it_is_withdrawn_while_the_first_advisor_is_asked_no_place_is_kept()
    {
        var other = Start();
        var more = true;
        for (var call = 1; more; call++)
        {
            var sent = await Bot.Requests.SendAsync(Draft("draft" + call), Requester("E" + call, new Person(Tenant, new Guid(call, 7, 7, new byte[8]))), CancellationToken.None);
            Bot.Faults.Meanwhile(call, () => other.ApplyAsync(sent.Request.Id, new RequestEvent.Withdraw()));

            await Bot.DispatchAsync();
            more = Bot.Faults.Calls >= call;
            await Bot.ApplyAsync(sent.Request.Id, new RequestEvent.Withdraw());
            await other.DispatchAsync();

            World.Assignments.ShouldBeEmpty();
            World.Keys.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Sweeps_in_many_processes_carry_out_everything_once()
    {
        var others = Enumerable.Range(0, 4).Select(_ => Start()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            World.Time.Advance(TimeSpan.FromSeconds(6));
            var sent = await Bot.Requests.SendAsync(Draft("draft" + round), Requester("E" + round, new Person(Tenant, new Guid(round, 7, 7, new byte[8]))), CancellationToken.None);

            await Task.WhenAll([.. others.Select(other => Task.Run(other.SweepAsync)), Bot.DispatchAsync()]);

            Stored(sent.Request.Id).State.ShouldBe(RequestState.Offered);
            Stored(sent.Request.Id).Outbox.ShouldBeEmpty();
            WithAnOffer().Length.ShouldBe(1);
            await Bot.ApplyAsync(sent.Request.Id, new RequestEvent.Withdraw());
            World.Messages.Clear();
        }
    }
}
