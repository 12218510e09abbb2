using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class TurnContextTests : IDisposable
{
    private readonly RecordingAdapter adapter = new();
    private readonly TurnContext turn;

    public TurnContextTests() =>
        turn = new TurnContext(adapter, new Activity
        {
            Type = ActivityTypes.Message,
            Id = "asked",
            Conversation = new ConversationAccount(id: "chat"),
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
        });

    public void Dispose() => turn.Dispose();

    [Fact]
    public void It_needs_an_adapter_and_an_activity()
    {
        Should.Throw<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Should.Throw<ArgumentNullException>(() => new TurnContext(adapter, null!));
        Should.Throw<ArgumentNullException>(() => new TurnContext((ITurnContext)null!, new Activity()));
    }

    [Fact]
    public async Task What_is_sent_replies_to_the_activity_and_gets_the_channels_id()
    {
        var reply = new Activity { Type = ActivityTypes.Message, Text = "hello" };

        (await turn.SendActivityAsync(reply)).Id.ShouldBe("id0");

        reply.Id.ShouldBe("id0");
        reply.ReplyToId.ShouldBe("asked");
        reply.From.Id.ShouldBe("bot");
        reply.Recipient.Id.ShouldBe("user");
        reply.Conversation.Id.ShouldBe("chat");
    }

    [Fact]
    public async Task Only_something_other_than_a_trace_is_a_response()
    {
        await turn.SendActivityAsync(Activity.CreateTraceActivity("trace"));
        turn.Responded.ShouldBeFalse();
        await turn.SendActivityAsync("hello");
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_channel_gave_no_answer_for_is_no_response()
    {
        var silent = new Mock<BotAdapter>();
        silent.Setup(channel => channel.SendActivitiesAsync(It.IsAny<ITurnContext>(), It.IsAny<Activity[]>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        using var unheard = new TurnContext(silent.Object, new Activity());
        await unheard.SendActivityAsync("hello");
        unheard.Responded.ShouldBeFalse();
    }

    [Fact]
    public async Task Handlers_run_in_order_and_may_change_what_is_sent()
    {
        turn.OnSendActivities(async (_, activities, next) =>
        {
            adapter.Log.Add("first");
            activities[0].Text = "changed";
            var answers = await next();
            adapter.Log.Add("first again");
            return answers;
        });
        turn.OnSendActivities((_, _, next) =>
        {
            adapter.Log.Add("second");
            return next();
        });

        await turn.SendActivityAsync("hello");

        adapter.Log.ShouldBe(["first", "second", "send changed", "first again"]);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_everything_back()
    {
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));
        turn.OnUpdateActivity((_, _, _) => Task.FromResult<ResourceResponse>(null!));
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        (await turn.SendActivityAsync("hello")).Id.ShouldBeNull();
        await turn.UpdateActivityAsync(new Activity { Id = "x" });
        await turn.DeleteActivityAsync("x");

        adapter.Log.ShouldBeEmpty();
        turn.Responded.ShouldBeFalse();
    }

    [Fact]
    public async Task Updates_and_deletes_go_to_the_conversation_of_the_turn()
    {
        turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Id = "other";
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            reference.ActivityId = "another";
            return next();
        });

        await turn.UpdateActivityAsync(new Activity { Id = "x" });
        await turn.DeleteActivityAsync("x");
        await turn.DeleteActivityAsync(new ConversationReference("y"));

        adapter.Log.ShouldBe(["update other in chat", "delete another", "delete another"]);
    }

    [Fact]
    public async Task What_handlers_let_through_gets_the_id_that_the_channel_gave_to_the_update()
    {
        var renaming = new Mock<BotAdapter>();
        renaming.Setup(channel => channel.UpdateActivityAsync(It.IsAny<ITurnContext>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>())).ReturnsAsync(new ResourceResponse("new"));
        using var handled = new TurnContext(renaming.Object, new Activity());
        handled.OnUpdateActivity((_, _, next) => next());
        var changed = new Activity { Id = "old" };

        (await handled.UpdateActivityAsync(changed)).Id.ShouldBe("new");

        changed.Id.ShouldBe("new");
    }

    [Fact]
    public async Task Nothing_is_refused()
    {
        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Should.ThrowAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.UpdateActivityAsync(null!));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null!));
        Should.Throw<ArgumentNullException>(() => turn.OnSendActivities(null!));
        Should.Throw<ArgumentNullException>(() => turn.OnUpdateActivity(null!));
        Should.Throw<ArgumentNullException>(() => turn.OnDeleteActivity(null!));
    }

    [Fact]
    public void What_is_refused_is_told_by_the_task_but_for_a_batch()
    {
        turn.OnUpdateActivity((_, _, _) => throw new TimeoutException());
        turn.OnDeleteActivity((_, _, _) => throw new TimeoutException());
        Told<ArgumentNullException>(turn.SendActivityAsync(" "));
        Told<ArgumentNullException>(turn.SendActivityAsync((IActivity)null!));
        Told<ArgumentNullException>(turn.UpdateActivityAsync(null!));
        Told<TimeoutException>(turn.UpdateActivityAsync(new Activity()));
        Told<ArgumentNullException>(turn.DeleteActivityAsync(" "));
        Told<ArgumentNullException>(turn.DeleteActivityAsync((ConversationReference)null!));
        Told<TimeoutException>(turn.DeleteActivityAsync("x"));
        Should.Throw<ArgumentException>(() => { _ = turn.SendActivitiesAsync([]); });

        static void Told<TException>(Task told)
            where TException : Exception => told.Exception!.InnerException.ShouldBeOfType<TException>();
    }

    [Fact]
    public async Task A_turn_that_is_over_takes_no_more()
    {
        turn.TurnState.Set("kept");
        turn.Dispose();
        turn.Dispose();

        Should.Throw<ObjectDisposedException>(() => turn.TurnState.Get<string>());
        Should.Throw<ObjectDisposedException>(() => turn.TurnState.Add("Key", "another"));
        Should.Throw<ObjectDisposedException>(() => turn.TurnState.Set("another"));
        Should.Throw<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
        Should.Throw<ObjectDisposedException>(() => turn.OnUpdateActivity((_, _, next) => next()));
        Should.Throw<ObjectDisposedException>(() => turn.OnDeleteActivity((_, _, next) => next()));
        await Should.ThrowAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
        await Should.ThrowAsync<ObjectDisposedException>(() => turn.SendActivityAsync(new Activity()));
        await Should.ThrowAsync<ObjectDisposedException>(() => turn.SendActivitiesAsync([new Activity()]));
        await Should.ThrowAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity()));
        await Should.ThrowAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("x"));
        await Should.ThrowAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync(new ConversationReference("x")));
        adapter.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_whose_replies_are_expected_is_answered_once()
    {
        turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;
        await turn.SendActivityAsync(new Activity { Type = "invokeResponse" });
        await Should.ThrowAsync<ArgumentException>(() => turn.SendActivityAsync(new Activity { Type = "invokeResponse" }));
        turn.BufferedReplyActivities.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Replies_that_are_expected_are_kept_in_the_turn()
    {
        turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;

        await turn.SendActivityAsync("hello");

        adapter.Log.ShouldBeEmpty();
        turn.BufferedReplyActivities.ShouldHaveSingleItem().Text.ShouldBe("hello");
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_turn_made_of_a_turn_shares_state_and_handlers()
    {
        turn.TurnState.Set("kept");
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));
        using var other = new TurnContext(turn, new Activity { Type = ActivityTypes.Message });

        await other.SendActivityAsync("hello");

        other.TurnState.Get<string>().ShouldBe("kept");
        adapter.Log.ShouldBeEmpty();
    }

    [Fact]
    public void State_is_kept_by_type_or_by_a_key_whose_case_does_not_matter()
    {
        turn.TurnState.Add("a value");
        turn.TurnState.Add("Key", "another");

        turn.TurnState.Get<string>().ShouldBe("a value");
        turn.TurnState.Get<string>("key").ShouldBe("another");
        turn.TurnState.Get<Uri>("Key").ShouldBeNull();
        turn.TurnState.Get<string>("unknown").ShouldBeNull();
        Should.Throw<ArgumentException>(() => turn.TurnState.Add("KEY", "again"));
        Should.Throw<ArgumentNullException>(() => turn.TurnState.Add<string>("other", null!));
        Should.Throw<ArgumentNullException>(() => turn.TurnState.Get<string>(null!));
    }

    [Fact]
    public void The_end_of_a_turn_does_not_dispose_of_what_others_put_there()
    {
        using var stream = new MemoryStream();
        turn.TurnState.Add<Stream>(stream);
        turn.Dispose();
        stream.CanRead.ShouldBeTrue();
    }

    [Theory]
    [InlineData("nl-nl", "nl-NL")]
    [InlineData("", "")]
    public async Task The_locale_of_the_activity_is_that_of_the_turn(string locale, string name)
    {
        turn.Activity.Locale = locale;
        var culture = "unknown";

        await adapter.RunAsync(turn, (_, _) =>
        {
            culture = System.Globalization.CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        turn.Locale.ShouldBe(locale);
        culture.ShouldBe(name);
    }

    [Fact]
    public async Task Another_context_of_the_same_turn_shares_its_handlers_and_what_is_buffered()
    {
        using var other = new TurnContext(turn, new Activity { Id = "other", Conversation = turn.Activity.Conversation });
        turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("handled")));
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        (await other.UpdateActivityAsync(new Activity())).Id.ShouldBe("handled");
        await other.DeleteActivityAsync("sent");

        adapter.Log.ShouldBeEmpty();
        other.BufferedReplyActivities.ShouldBeSameAs(turn.BufferedReplyActivities);
    }

    [Fact]
    public void A_locale_can_be_taken_back()
    {
        turn.Locale = "nl";
        turn.Locale = null;
        turn.Locale.ShouldBeNullOrEmpty();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("<speak/>", InputHints.ExpectingInput)]
    public async Task A_text_may_be_spoken_otherwise_and_say_what_it_expects(string? speak, string? hint)
    {
        var sent = new List<Activity>();
        turn.OnSendActivities((_, activities, next) =>
        {
            sent.AddRange(activities);
            return next();
        });

        await turn.SendActivityAsync("hello", speak, hint);

        var message = sent.ShouldHaveSingleItem();
        (message.Text, message.Speak, message.InputHint).ShouldBe(("hello", speak, hint));
    }

    [Fact]
    public async Task A_locale_that_is_none_changes_nothing()
    {
        var (before, seen) = (System.Globalization.CultureInfo.CurrentCulture.Name, string.Empty);
        turn.Activity.Locale = "no such culture!";

        await adapter.RunAsync(turn, (_, _) =>
        {
            seen = System.Globalization.CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        seen.ShouldBe(before);
    }

    [Fact]
    public void A_trace_is_labelled_with_its_caller()
    {
        var trace = (Activity)Activity.CreateTraceActivity("name", value: 5);
        trace.Label.ShouldBe(nameof(A_trace_is_labelled_with_its_caller));
        trace.ValueType.ShouldBe(nameof(Int32));
        ((Activity)turn.Activity.CreateTrace("name")).Label.ShouldBe(nameof(A_trace_is_labelled_with_its_caller));
    }
}
