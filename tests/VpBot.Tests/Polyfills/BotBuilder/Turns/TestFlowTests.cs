using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class TestFlowTests
{
    private readonly TestAdapter adapter = new();

    [Fact]
    public async Task The_usual_conversation_is_of_one_user_with_one_bot()
    {
        await adapter.SendTextToBotAsync("hello", Repeat, CancellationToken.None);

        var reply = await adapter.GetNextReplyAsync();
        (reply.ChannelId, reply.ServiceUrl, reply.Conversation.Id, reply.Conversation.ConversationType, reply.Conversation.IsGroup)
            .ShouldBe(("test", "https://test.com", "Conversation1", "convo1", false));
        (reply.From.Id, reply.From.Name, reply.Recipient.Id, reply.Recipient.Name).ShouldBe(("bot", "Bot", "user1", "User1"));
        new TestAdapter("msteams").Conversation.ChannelId.ShouldBe("msteams");
        TestAdapter.CreateConversation("Own").Conversation.ConversationType.ShouldBe("Own");
    }

    [Theory]
    [InlineData(null, null, "user1")]
    [InlineData("unknown", null, "user1")]
    [InlineData("bot7", "bot", "user1")]
    [InlineData("someone", null, "someone")]
    public async Task Who_sends_is_the_user_unless_somebody_else_is_named(string? id, string? role, string sender)
    {
        var activity = new Activity { From = id is null ? null : new ChannelAccount(id, role: role) };
        await adapter.ProcessActivityAsync(activity, Repeat);
        activity.From!.Id.ShouldBe(sender);
    }

    [Fact]
    public async Task Activities_are_numbered_and_dated()
    {
        var (first, second) = (new Activity(), new Activity());
        await adapter.ProcessActivityAsync(first, Repeat);
        await adapter.ProcessActivityAsync(second, Repeat);

        (first.Id, second.Id, first.Type).ShouldBe(("0", "1", ActivityTypes.Message));
        first.Timestamp.ShouldNotBeNull();
        first.LocalTimestamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_activity_of_no_time_is_dated()
    {
        var activity = new Activity { Timestamp = default(DateTimeOffset), LocalTimestamp = default(DateTimeOffset) };
        await adapter.ProcessActivityAsync(activity, Repeat);
        activity.Timestamp.ShouldNotBe(default(DateTimeOffset));
        activity.LocalTimestamp.ShouldNotBe(default(DateTimeOffset));
    }

    [Fact]
    public async Task A_turn_can_be_looked_at_after_it()
    {
        ITurnContext? seen = null;
        await adapter.ProcessActivityAsync(new Activity(), (context, _) =>
        {
            seen = context;
            context.TurnState.Set("kept");
            return Task.CompletedTask;
        });
        seen!.TurnState.Get<string>().ShouldBe("kept");
    }

    [Fact]
    public async Task Traces_are_queued_only_when_asked_for()
    {
        var loud = new TestAdapter(sendTraceActivity: true);
        loud.EnableTrace.ShouldBeTrue();
        await loud.SendTextToBotAsync("a", Trace, CancellationToken.None);
        loud.EnableTrace = false;
        await loud.SendTextToBotAsync("b", Trace, CancellationToken.None);
        await adapter.SendTextToBotAsync("c", Trace, CancellationToken.None);

        (loud.ActiveQueue.Count, adapter.ActiveQueue.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_is_not_queued_is_neither_replaced_nor_dropped()
    {
        using var turn = new TurnContext(adapter, adapter.MakeActivity("x"));
        await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);
        var kept = adapter.ActiveQueue.Last();

        (await turn.UpdateActivityAsync(new Activity { Id = "other" })).Id.ShouldBeNull();
        await turn.DeleteActivityAsync("other");
        (await turn.UpdateActivityAsync(new Activity { Id = kept.Id, Text = "changed" })).Id.ShouldBe(kept.Id);

        adapter.ActiveQueue.Select(reply => reply.Text).ShouldBe(["one", "changed"]);
        await turn.DeleteActivityAsync(kept.Id);
        adapter.ActiveQueue.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nothing_to_send_is_an_error() =>
        await Should.ThrowAsync<ArgumentException>(async () =>
        {
            using var turn = new TurnContext(adapter, new Activity());
            await adapter.SendActivitiesAsync(turn, [], CancellationToken.None);
        });

    [Fact]
    public async Task A_script_is_said_and_heard_in_order() => await new TestFlow(adapter, Repeat)
        .Test("one", "one")
        .Test("two", MessageFactory.Text(" two "))
        .Test("three", reply => reply.AsMessageActivity().Text.ShouldBe("three"))
        .Delay(1)
        .Delay(TimeSpan.FromMilliseconds(1))
        .Send("four of them").AssertReplyContains("of th")
        .Send("five").AssertReplyOneOf(["four", "five"])
        .SendConversationUpdate().AssertReply(reply => reply.Type.ShouldBe(ActivityTypes.Typing))
        .AssertNoReply(timeout: 1)
        .Test("six", "six")
        .StartTestAsync();

    [Fact]
    public async Task A_line_runs_once_however_many_scripts_go_on_from_it()
    {
        var flow = new TestFlow(adapter, Repeat).Send("one");
        await flow.StartTestAsync();
        await flow.StartTestAsync();
        await flow.AssertReply("one").Test("two", "two").StartTestAsync();
        adapter.ActiveQueue.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_does_not_wait_for_somebody_who_waits_for_the_end()
    {
        _ = new TestFlow(adapter, Repeat).Send("one");
        adapter.GetNextReply().AsMessageActivity().Text.ShouldBe("one");
    }

    [Fact]
    public async Task A_conversation_that_was_noted_down_is_held_again()
    {
        await new TestFlow(adapter, Repeat).Test([Said("one"), Said("one", role: "Bot"), Said("two"), Said("two", role: "bot")]).StartTestAsync();

        adapter.ActiveQueue.ShouldBeEmpty();
        await Fails(flow => flow.Test([Said("other", role: "bot")]), "Expected:other\nReceived:said");
        Should.Throw<ArgumentNullException>(() => new TestFlow(adapter, Repeat).Test((IEnumerable<IActivity>)null!));
    }

    [Fact]
    public async Task A_reply_of_another_text_or_type_is_told()
    {
        await Fails(flow => flow.AssertReply("other"), "other:\nExpected:other\nReceived:said");
        await Fails(flow => flow.AssertReply("other", "why"), "why:\nExpected:other\nReceived:said");
        await Fails(flow => flow.AssertReply(new Activity { Type = ActivityTypes.Typing }, "why"), "why: Type should match");
        await Fails(flow => flow.AssertReply(MessageFactory.Text("said"), EqualityComparer<IActivity>.Default, "why"), "Expected:");
        await Fails(flow => flow.AssertReplyContains("other", "why"), "why:\nExpected:other\nReceived:said");
        await Fails(flow => flow.AssertReplyOneOf(["a", "b"]), "does not match one of candidates: a\nb");
        await Fails(flow => flow.AssertNoReply("why"), "'why'");
    }

    [Fact]
    public async Task A_reply_that_does_not_come_is_waited_for_no_longer_than_said() =>
        await Should.ThrowAsync<TaskCanceledException>(() => new TestFlow(adapter, (_, _) => Task.CompletedTask).Send("a").AssertReply("a", timeout: 1).StartTestAsync());

    [Theory]
    [InlineData("plain")]
    [InlineData("undefined")]
    [InlineData("\"';--<script>{0}</script>\\u0000")]
    [InlineData("Ω≈ç√∫ 👾 ﷽ Z̮̞̠͙͔ͅ ‮txet")]
    public async Task A_prompt_survives_in_stored_state_whatever_is_typed(string text)
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs")).Add(new TextPrompt("text", (prompt, _) => Task.FromResult(prompt.AttemptCount > 1)));
        adapter.Use(new AutoSaveStateMiddleware(state));

        await new TestFlow(adapter, async (context, cancellationToken) =>
        {
            var dc = await dialogs.CreateContextAsync(context, cancellationToken);
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
            {
                await dc.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("What?"), RetryPrompt = MessageFactory.Text("Again?") }, cancellationToken);
            }
            else if (turn.Status == DialogTurnStatus.Complete)
            {
                await context.SendActivityAsync(MessageFactory.Text((string)turn.Result), cancellationToken);
            }
        })
            .Test("hello", "What?").Test("first", "Again?").Test(text, text).Test("hello", "What?")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_reply_is_waited_for_without_end_or_for_as_long_as_a_timer_goes()
    {
        await new TestFlow(new TestAdapter(), Repeat).Send("said").AssertReply("said", timeout: uint.MaxValue).StartTestAsync();
        await new TestFlow(new TestAdapter(), Repeat).Send("said").AssertReply("said", timeout: int.MaxValue).StartTestAsync();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => new TestFlow(new TestAdapter(), Repeat).Send("said").AssertReply("said", timeout: uint.MaxValue - 1).StartTestAsync());
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => new TestFlow(new TestAdapter(), Repeat).Delay(uint.MaxValue - 1).StartTestAsync());
    }

    [Fact]
    public async Task A_delay_is_a_whole_number_and_nothing_else()
    {
        using var turn = new TurnContext(adapter, new Activity());
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Delay, Value = 0 });
        await Should.ThrowAsync<InvalidCastException>(() => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Delay, Value = 0L }));
        await Should.ThrowAsync<InvalidCastException>(() => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Delay, Value = "0" }));
    }

    private static Activity Said(string text, string? role = null) => new() { Type = ActivityTypes.Message, Text = text, From = new ChannelAccount("someone", role: role) };

    private static async Task Fails(Func<TestFlow, TestFlow> assert, string complaint)
    {
        var flow = assert(new TestFlow(new TestAdapter(), Repeat).Send("said"));
        (await Should.ThrowAsync<InvalidOperationException>(() => flow.StartTestAsync())).Message.ShouldContain(complaint);
    }

    private static Task Repeat(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.SendActivityAsync(
        turnContext.Activity.Type is ActivityTypes.Message ? new Activity { Type = ActivityTypes.Message, Text = turnContext.Activity.Text } : new Activity { Type = ActivityTypes.Typing },
        cancellationToken);

    private static Task Trace(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.SendActivityAsync(Activity.CreateTraceActivity("trace"), cancellationToken);
}
