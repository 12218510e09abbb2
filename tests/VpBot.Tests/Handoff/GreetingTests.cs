using VpBot.Handoff;
using VpBot.Tests.Handoff.Fakes;

namespace VpBot.Tests.Handoff;

/// <summary>Greeting while processes die, race and cannot send.</summary>
public sealed class GreetingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wherever_a_process_dies_another_greets_and_at_most_one_advisor_twice(bool afterwards)
    {
        for (var call = 1; ; call++)
        {
            using var story = new Story();
            var died = await story.DieAsync(call, afterwards);
            await story.GreetLaterAsync();
            var greetings = story.Greetings();
            var what = $"call {call}, {(afterwards ? "after" : "before")}: {string.Join(", ", greetings)}";

            greetings.ShouldAllBe(count => count == 1 || count == 2, what);
            greetings.Count(count => count == 2).ShouldBeLessThanOrEqualTo(died ? 1 : 0, what);
            await story.GreetLaterAsync();
            story.Greetings().ShouldBe(greetings, what);
            if (!died)
            {
                call.ShouldBeGreaterThan(9);
                break;
            }
        }
    }

    [Fact]
    public async Task Whoever_the_channel_was_too_busy_for_is_greeted_later()
    {
        using var story = new Story();
        story.Channel(_ => new Delivery(DeliveryOutcome.TryLater));
        await story.GreetAsync();
        story.Greetings().ShouldBe([0, 0, 0]);

        story.Channel(_ => null);
        await story.GreetAsync();
        story.Greetings().ShouldBe([0, 0, 0]);
        await story.GreetLaterAsync();
        story.Greetings().ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task A_greeting_that_perhaps_arrived_is_not_repeated()
    {
        using var story = new Story();
        story.Channel(_ => new Delivery(DeliveryOutcome.Unknown));
        await story.GreetAsync();
        await story.GreetLaterAsync();

        story.Greetings().ShouldBe([1, 1, 1]);
    }

    private sealed class Story : HandoffStory
    {
        public async Task<bool> DieAsync(int call, bool afterwards)
        {
            var dying = Start();
            dying.Faults.DieAt(call, afterwards);
            try
            {
                await dying.Get<AdvisorGreetings>().ExecuteAsync(CancellationToken.None);
            }
            catch (ProcessDiedException)
            {
                // That is what this is about.
            }

            return dying.Faults.Died;
        }

        public void Channel(Func<Sent, Delivery?> channel) => World.Channel = channel;

        public Task<int> GreetAsync() => Bot.Get<AdvisorGreetings>().ExecuteAsync(CancellationToken.None);

        /// <summary>After what was reserved has run out.</summary>
        public async Task GreetLaterAsync()
        {
            World.Time.Advance(TimeSpan.FromMinutes(11));
            await GreetAsync();
        }

        public int[] Greetings() => [.. new[] { Anna, Bram, Cees }.Select(advisor => World.Messages.Count(sent => sent.Chat == "chat-" + advisor && sent.Card.Name.StartsWith("welcome", StringComparison.Ordinal)))];
    }
}
