using VpBot.Dialogs.Requests;

namespace VpBot.Tests.Handoff;

/// <summary>The dispatcher and the sweep as they run in the host.</summary>
public sealed class RunningTests : HandoffStory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_running_bot_offers_at_once_and_moves_on_when_time_is_up()
    {
        var offers = new[] { "offer 1", "offer 2" }.ToDictionary(name => name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), StringComparer.Ordinal);
        World.Channel = sent =>
        {
            offers.GetValueOrDefault(sent.Card.Name)?.TrySetResult();
            return null;
        };
        using var running = Start();
        await running.StartAsync();

        var sent = await running.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
        await offers["offer 1"].Task.WaitAsync(Patience);

        World.Time.Advance(TimeSpan.FromHours(4));
        await offers["offer 2"].Task.WaitAsync(Patience);

        await running.StopAsync();
        Stored(sent.Request.Id).Tried.ShouldBe([Anna]);
    }

    [Fact]
    public async Task One_request_that_fails_does_not_keep_the_sweep_from_the_others()
    {
        var broken = await SendAsync();
        var whole = await SendAsync(Draft("other"), Requester("Fons"));
        World.Requests[broken.Id] = World.Requests[broken.Id] with { SealedExclusions = new byte[] { 1, 2, 3 } };
        World.Time.Advance(TimeSpan.FromHours(4));

        var result = await Bot.SweepAsync();

        result.Failed.ShouldBe(1);
        Stored(whole.Id).Offers.ShouldBe(2);
        Stored(broken.Id).State.ShouldBe(RequestState.Offered);
    }
}
