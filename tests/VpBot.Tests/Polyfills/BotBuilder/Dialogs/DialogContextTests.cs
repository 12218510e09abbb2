using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public async Task Nothing_on_the_stack_is_empty() =>
        (await new DialogRig().SayAsync("x")).Status.ShouldBe(DialogTurnStatus.Empty);

    [Fact]
    public async Task An_unknown_id_is_refused_by_name()
    {
        var exception = await Should.ThrowAsync<Exception>(new DialogRig().BeginAsync("ghost"));
        exception.Message.ShouldContain("A dialog with an id of 'ghost' wasn't found.");
    }

    [Fact]
    public async Task A_dialog_that_no_longer_exists_is_not_continued()
    {
        var rig = new DialogRig { State = new DialogState([new DialogInstance { Id = "gone", State = new Dictionary<string, object>(StringComparer.Ordinal) }]) };
        (await Should.ThrowAsync<Exception>(rig.SayAsync("x"))).Message.ShouldContain("gone");
    }

    [Fact]
    public async Task Ending_gives_the_result_to_the_dialog_below()
    {
        var rig = new DialogRig(new RecordingDialog("below"), new RecordingDialog("above"));
        await rig.BeginAsync("below");
        await rig.BeginAsync("above");
        rig.State.DialogStack.Select(instance => instance.Id).ShouldBe(["above", "below"]);

        var turn = await rig.SayAsync("x");

        turn.Status.ShouldBe(DialogTurnStatus.Complete);
        turn.Result.ShouldBe("above heard x");
    }

    [Fact]
    public async Task Replacing_ends_the_active_dialog_and_begins_the_other()
    {
        var first = new RecordingDialog("first");
        var second = new RecordingDialog("second");
        var rig = new DialogRig(first, second);
        await rig.BeginAsync("first");

        await rig.TurnAsync(dc => dc.ReplaceDialogAsync("second", "o"));

        first.Log.ShouldBe(["begin ", "end ReplaceCalled"]);
        second.Log.ShouldBe(["begin o"]);
        rig.State.DialogStack.ShouldHaveSingleItem().Id.ShouldBe("second");
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog_and_tells_all_but_the_first()
    {
        var below = new RecordingDialog("below");
        var above = new RecordingDialog("above");
        var rig = new DialogRig(below, above);
        await rig.BeginAsync("below");
        await rig.BeginAsync("above");

        (await rig.TurnAsync(dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(DialogTurnStatus.Cancelled);

        above.Log.ShouldBe(["begin ", "end CancelCalled"]);
        below.Log.ShouldBe(["begin ", "event cancelDialog", "end CancelCalled"]);
        rig.State.DialogStack.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_that_handles_the_cancel_event_stays()
    {
        var rig = new DialogRig(new RecordingDialog("below", handles: e => e.Name is DialogEvents.CancelDialog), new RecordingDialog("above"));
        await rig.BeginAsync("below");
        await rig.BeginAsync("above");

        await rig.TurnAsync(dc => dc.CancelAllDialogsAsync());

        rig.State.DialogStack.ShouldHaveSingleItem().Id.ShouldBe("below");
    }

    [Fact]
    public async Task Cancelling_may_be_told_by_another_event()
    {
        var told = new List<DialogEvent>();
        var rig = new DialogRig(new RecordingDialog("below", Note), new RecordingDialog("above"));
        await rig.BeginAsync("below");
        await rig.BeginAsync("above");

        await rig.TurnAsync(dc => dc.CancelAllDialogsAsync(cancelParents: false, "stop", "why"));

        told.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Name.ShouldBe("stop"), e => e.Value.ShouldBe("why"), e => e.Bubble.ShouldBeFalse());
        rig.State.DialogStack.ShouldBeEmpty();

        bool Note(DialogEvent e)
        {
            told.Add(e);
            return false;
        }
    }

    [Fact]
    public async Task Where_nothing_is_active_ending_is_complete_and_replacing_begins()
    {
        var rig = new DialogRig(new RecordingDialog("d"));

        var ended = await rig.TurnAsync(dc => dc.EndDialogAsync("result"));
        await rig.TurnAsync(dc => dc.ReplaceDialogAsync("d"));

        (ended.Status, ended.Result).ShouldBe((DialogTurnStatus.Complete, "result"));
        rig.State.DialogStack.ShouldHaveSingleItem().Id.ShouldBe("d");
    }

    [Fact]
    public async Task Services_reach_the_dialogs_inside()
    {
        var component = new ComponentDialog("component").AddDialog(new RecordingDialog("inner"));
        var rig = new DialogRig(component);
        await rig.BeginAsync("component");

        var found = await rig.TurnAsync(dc =>
        {
            dc.Services.Add("key", "service");
            return Task.FromResult(dc.Child.Services.Get<string>("key"));
        });

        found.ShouldBe("service");
    }

    [Fact]
    public async Task Cancelling_nothing_is_empty() =>
        (await new DialogRig().TurnAsync(dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(DialogTurnStatus.Empty);

    [Fact]
    public async Task Reprompting_asks_the_active_dialog()
    {
        var dialog = new RecordingDialog("d");
        var rig = new DialogRig(dialog);
        await rig.BeginAsync("d");

        await rig.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync();
            return true;
        });

        dialog.Log.ShouldBe(["begin ", "event repromptDialog", "reprompt"]);
    }

    [Fact]
    public void A_cancellation_token_is_never_taken_for_options()
    {
        var rig = new DialogRig(new WaterfallDialog("w"));
        Should.Throw<ArgumentException>(() => rig.TurnAsync(dc => dc.BeginDialogAsync("w", CancellationToken.None)));
    }

    [Fact]
    public async Task With_its_parents_cancelled_the_parent_is_told_even_when_nothing_was_active_inside()
    {
        var parent = new RecordingDialog("parent");
        var rig = new DialogRig(parent);
        await rig.BeginAsync("parent");

        await rig.TurnAsync(dc => new DialogContext(new DialogSet(), dc, new DialogState()).CancelAllDialogsAsync(cancelParents: true));

        parent.Log.ShouldBe(["begin ", "event cancelDialog", "end CancelCalled"]);
    }

    [Fact]
    public async Task The_innermost_dialog_hears_once_a_turn_that_there_is_an_activity()
    {
        var inner = new RecordingDialog("inner", handles: _ => true);
        var component = new ComponentDialog("component").AddDialog(inner);
        var rig = new DialogRig(component);
        await rig.BeginAsync("component");

        await rig.SayAsync("x");

        inner.Log.ShouldBe(["begin ", "event activityReceived", "end EndCalled"]);
    }

    [Fact]
    public async Task An_event_bubbles_to_the_parent_that_handles_it()
    {
        var heard = new List<string>();
        var child = new RecordingDialog("child");
        var rig = new DialogRig(new ListeningComponent(heard, child));
        await rig.BeginAsync("listening");

        (await rig.TurnAsync(dc => dc.EmitEventAsync("custom", 1, bubble: true, fromLeaf: true))).ShouldBeTrue();

        child.Log[^1].ShouldBe("event custom");
        string.Join(",", heard).ShouldBe("custom");
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_with_the_dialog()
    {
        var heard = new List<string>();
        var rig = new DialogRig(new ListeningComponent(heard, new RecordingDialog("child")));
        await rig.BeginAsync("listening");

        (await rig.TurnAsync(dc => dc.EmitEventAsync("custom", 1, bubble: false, fromLeaf: true))).ShouldBeFalse();

        heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_after_its_type() => new Nameless().Id.ShouldBe(nameof(Nameless));

    private sealed class Nameless() : WaterfallDialog(null!);

    private sealed class ListeningComponent : ComponentDialog
    {
        private readonly List<string> heard;

        public ListeningComponent(List<string> heard, Dialog child)
            : base("listening")
        {
            this.heard = heard;
            AddDialog(child);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            heard.Add(e.Name);
            return Task.FromResult(true);
        }
    }
}
