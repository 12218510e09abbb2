using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class MiddlewareTests : IDisposable
{
    private readonly RecordingAdapter adapter = new();
    private readonly TurnContext turn;

    public MiddlewareTests() => turn = new TurnContext(adapter, new Activity { Type = ActivityTypes.Message });

    public void Dispose() => turn.Dispose();

    [Fact]
    public async Task The_first_that_was_added_sees_a_turn_first_and_its_end_last()
    {
        adapter.Use(new Step("a", adapter.Log)).Use(new Step("b", adapter.Log));
        await adapter.RunAsync(turn, Bot);
        adapter.Log.ShouldBe(["a", "b", "bot", "end of b", "end of a"]);
    }

    [Fact]
    public async Task One_that_does_not_go_on_ends_the_turn()
    {
        adapter.Use(new Step("a", adapter.Log)).Use(new Step("b", adapter.Log) { GoesOn = false });
        await adapter.RunAsync(turn, Bot);
        adapter.Log.ShouldBe(["a", "b", "end of b", "end of a"]);
    }

    [Fact]
    public async Task A_set_is_middleware_itself()
    {
        var inner = new MiddlewareSet().Use(new Step("a", adapter.Log)).Use(new Step("b", adapter.Log));
        adapter.Use(inner);
        await adapter.RunAsync(turn, Bot);
        adapter.Log.ShouldBe(["a", "b", "end of b", "end of a", "bot"]);
    }

    [Fact]
    public async Task An_empty_pipeline_without_a_callback_does_nothing()
    {
        await adapter.RunAsync(turn, null!);
        adapter.Log.ShouldBeEmpty();
    }

    [Fact]
    public void No_middleware_is_refused() => Should.Throw<ArgumentNullException>(() => adapter.Use(null!));

    [Fact]
    public async Task What_a_turn_throws_reaches_whoever_started_it_or_the_error_handler()
    {
        BotCallbackHandler failing = (_, _) => throw new TimeoutException("bot");
        await Should.ThrowAsync<TimeoutException>(() => adapter.RunAsync(turn, failing));

        adapter.OnTurnError = (context, exception) =>
        {
            context.ShouldBeSameAs(turn);
            adapter.Log.Add(exception.Message);
            return Task.CompletedTask;
        };
        await adapter.RunAsync(turn, failing);

        adapter.Log.ShouldBe(["bot"]);
    }

    [Fact]
    public void What_middleware_throws_at_once_is_told_by_the_task()
    {
        var broken = new Mock<IMiddleware>();
        broken.Setup(step => step.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<NextDelegate>(), It.IsAny<CancellationToken>())).Throws(new TimeoutException());
        var told = new MiddlewareSet().Use(broken.Object).ReceiveActivityWithStatusAsync(turn, Bot, CancellationToken.None);
        told.Exception!.InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_turn_without_an_activity_goes_past_middleware_and_the_error_handler()
    {
        adapter.Use(new Step("a", adapter.Log)).OnTurnError = (_, _) => Task.CompletedTask;
        var empty = new Mock<ITurnContext>();
        empty.Setup(context => context.Activity).Returns((Activity)null!);

        await adapter.RunAsync(empty.Object, Bot);
        await adapter.RunAsync(empty.Object, null!);
        await Should.ThrowAsync<TimeoutException>(() => adapter.RunAsync(empty.Object, (_, _) => throw new TimeoutException()));

        adapter.Log.ShouldBe(["bot"]);
    }

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        adapter.Log.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Step(string name, List<string> log) : IMiddleware
    {
        public bool GoesOn { get; init; } = true;

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            log.Add(name);
            if (GoesOn)
            {
                await next(cancellationToken);
            }

            log.Add($"end of {name}");
        }
    }
}
