using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using VpBot.Conversations;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Conversations;

public sealed class TypingIndicatorTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly ManualTime time = new(BotWorld.Monday);
    private readonly CapturedLog log = new();
    private readonly TestAdapter channel = new();
    private readonly TaskCompletionSource<string> work = new();
    private readonly TurnContext turn;
    private readonly TypingIndicator typing;

    public TypingIndicatorTests()
    {
        turn = new TurnContext(channel, channel.MakeActivity("a file"));
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();
        typing = ActivatorUtilities.CreateInstance<TypingIndicator>(services);
    }

    public void Dispose()
    {
        turn.Dispose();
        log.Dispose();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public async Task Whoever_waits_longer_than_a_moment_sees_that_the_bot_is_busy(int ticks, int shown)
    {
        var answer = typing.ShowWhileAsync(turn, work.Task, CancellationToken.None);
        time.Advance(Moment + TimeSpan.FromTicks(ticks));
        work.SetResult("read");

        (await answer).ShouldBe("read");
        channel.ActiveQueue.Count(activity => activity.Type == ActivityTypes.Typing).ShouldBe(shown);
    }

    [Fact]
    public async Task The_answer_comes_also_when_that_cannot_be_shown()
    {
        turn.OnSendActivities((_, _, _) => throw new RestException("Sanne de Vries is not here."));
        var answer = typing.ShowWhileAsync(turn, work.Task, CancellationToken.None);
        time.Advance(Moment);
        work.SetResult("read");

        (await answer).ShouldBe("read");
        log.Lines.ShouldHaveSingleItem().ShouldContain(nameof(RestException));
        log.Text.ShouldNotContain("Sanne");
    }

    [Fact]
    public async Task The_answer_does_not_wait_until_that_is_shown()
    {
        using var unanswered = new TurnContext(new SilentChannel(), turn.Activity);
        var answer = typing.ShowWhileAsync(unanswered, work.Task, CancellationToken.None);
        time.Advance(Moment);
        work.SetResult("read");

        (await answer.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe("read");
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_that_is_done_shows_nothing()
    {
        (await typing.ShowWhileAsync(turn, Task.FromResult("read"), CancellationToken.None)).ShouldBe("read");
        channel.ActiveQueue.ShouldBeEmpty();
    }

    /// <summary>Takes messages and never answers.</summary>
    private sealed class SilentChannel : TestAdapter
    {
        public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        }
    }
}
