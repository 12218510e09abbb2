using VpBot.Dialogs.Requests;

namespace VpBot.Tests.Handoff;

/// <summary>What each command costs in calls of stores; the stores answer from memory, so this is exact.</summary>
public sealed class OperationTests : HandoffStory
{
    [Fact]
    public async Task Sending_takes_four_operations() =>
        (await CostAsync(() => Bot.Requests.SendAsync(Draft(), Requester(), CancellationToken.None))).ShouldBe(4);

    [Fact]
    public async Task Accepting_takes_five_in_the_turn_with_the_reveal()
    {
        var request = await SendAsync();
        await PassAsync(TimeSpan.FromMinutes(16));

        var cost = await CostAsync(async () =>
        {
            await Bot.Requests.ApplyAsync(request.Id, new RequestEvent.Accept(Anna, 1), CancellationToken.None);
            (await Bot.Requests.RevealAsync(request.Id, Anna, CancellationToken.None)).ShouldNotBeNull();
        });

        cost.ShouldBe(5);
    }

    [Fact]
    public async Task Passing_on_with_the_next_offer_takes_seven_and_two_messages()
    {
        var request = await SendAsync();
        await PassAsync(TimeSpan.FromMinutes(16));
        await Bot.Get<Dialogs.Assignment.IAdvisorStandings>().CurrentAsync(CancellationToken.None);

        var cost = await CostAsync(() => Bot.ApplyAsync(request.Id, new RequestEvent.Decline(Anna, 1)));

        cost.ShouldBe(7 + 2);
        Seen(Bram).ShouldBe(["offer 2"]);
    }

    private async Task<int> CostAsync(Func<Task> command)
    {
        var before = Bot.Faults.Calls;
        await command();
        return Bot.Faults.Calls - before;
    }
}
