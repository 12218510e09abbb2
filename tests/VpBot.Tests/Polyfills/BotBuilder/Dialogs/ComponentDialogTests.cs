using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task It_begins_with_the_first_dialog_that_was_added_and_hands_on_options()
    {
        var first = new RecordingDialog("first");
        var rig = new DialogRig(new Component(first, new RecordingDialog("second")));

        await rig.BeginAsync("component", "options");

        first.Log.ShouldBe(["begin options"]);
    }

    [Fact]
    public async Task Its_inner_state_is_an_object_in_its_own_state()
    {
        var rig = new DialogRig(new Component(new RecordingDialog("inner")));
        await rig.BeginAsync("component");

        var inner = rig.State.DialogStack.ShouldHaveSingleItem().State[ComponentDialog.PersistedDialogState].ShouldBeOfType<DialogState>();

        inner.DialogStack.ShouldHaveSingleItem().Id.ShouldBe("inner");
    }

    [Fact]
    public async Task It_ends_with_the_result_of_its_inner_dialog()
    {
        var rig = new DialogRig(new Component(new RecordingDialog("inner")));
        await rig.BeginAsync("component");

        var turn = await rig.SayAsync("x");

        turn.Status.ShouldBe(DialogTurnStatus.Complete);
        turn.Result.ShouldBe("inner heard x");
    }

    [Fact]
    public async Task An_inner_dialog_finds_a_dialog_of_the_parent()
    {
        var outer = new RecordingDialog("outer");
        var rig = new DialogRig(
            new Component(new WaterfallDialog("inner", [(step, cancellationToken) => step.BeginDialogAsync("outer", null, cancellationToken)])),
            outer);

        await rig.BeginAsync("component");

        outer.Log.ShouldBe(["begin "]);
    }

    [Fact]
    public async Task Cancelling_it_cancels_what_is_inside()
    {
        var inner = new RecordingDialog("inner");
        var component = new Component(inner);
        var rig = new DialogRig(component);
        await rig.BeginAsync("component");

        await rig.TurnAsync(dc => dc.CancelAllDialogsAsync());

        inner.Log.ShouldBe(["begin ", "end CancelCalled"]);
        component.Ended.ShouldBe([DialogReason.CancelCalled]);
    }

    [Fact]
    public async Task Its_end_is_announced_once()
    {
        var component = new Component(new RecordingDialog("inner"));
        var rig = new DialogRig(component);
        await rig.BeginAsync("component");
        await rig.SayAsync("x");
        component.Ended.ShouldBe([DialogReason.EndCalled]);
    }

    [Fact]
    public async Task When_a_dialog_on_top_of_it_ends_what_is_inside_asks_again()
    {
        var inner = new RecordingDialog("inner");
        var rig = new DialogRig(new Component(inner), new RecordingDialog("interruption"));
        await rig.BeginAsync("component");
        await rig.BeginAsync("interruption");

        (await rig.SayAsync("x")).Status.ShouldBe(DialogTurnStatus.Waiting);

        inner.Log[^1].ShouldBe("reprompt");
    }

    [Fact]
    public async Task A_changed_waterfall_raises_versionChanged_and_can_be_restarted_politely()
    {
        var before = new DialogRig(new Component(Steps(2)));
        await before.BeginAsync("component");
        await before.SayAsync("a");

        var component = new Component(Steps(3)) { RestartOnVersionChange = true };
        var after = new DialogRig(component) { State = before.State };
        await after.SayAsync("b");

        string.Join(",", component.Events).ShouldBe(DialogEvents.VersionChanged);
        after.Said.ShouldBe(["step 0"]);
        after.Sent.ShouldAllBe(sent => sent.Type == ActivityTypes.Message);
        (await after.SayAsync("c")).Status.ShouldBe(DialogTurnStatus.Waiting);
        component.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_of_version_that_nobody_handles_is_traced_and_the_waterfall_goes_on()
    {
        var before = new DialogRig(new Component(Steps(2)));
        await before.BeginAsync("component");

        var after = new DialogRig(new Component(Steps(3))) { State = before.State };
        await after.SayAsync("a");

        after.Sent.ShouldContain(sent => sent.Type == ActivityTypes.Trace && sent.Name == "Unhandled dialog event: versionChanged. Active Dialog: component");
        after.Said.ShouldBe(["step 1"]);
    }

    [Fact]
    public async Task An_unchanged_waterfall_raises_no_event()
    {
        var component = new Component(Steps(3));
        var rig = new DialogRig(component);
        await rig.BeginAsync("component");
        await rig.SayAsync("a");
        component.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task State_goes_on_with_new_dialog_objects_as_after_a_restart()
    {
        var one = new DialogRig(new Component(Steps(3)));
        await one.BeginAsync("component");

        var other = new DialogRig(new Component(Steps(3))) { State = one.State };
        await other.SayAsync("a");

        other.Said.ShouldBe(["step 1"]);
    }

    [Fact]
    public async Task It_is_made_ready_once()
    {
        var component = new Component(new RecordingDialog("inner"));
        var rig = new DialogRig(component);

        await rig.BeginAsync("component");
        await rig.SayAsync("x");
        await rig.BeginAsync("component");

        component.Initialised.ShouldBe(1);
    }

    private static WaterfallDialog Steps(int count) =>
        new("steps", Enumerable.Range(0, count).Select(index => new WaterfallStep(async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync($"step {index}", cancellationToken: cancellationToken);
            return Dialog.EndOfTurn;
        })));

    private sealed class Component : ComponentDialog
    {
        public Component(params Dialog[] dialogs)
            : base("component")
        {
            foreach (var dialog in dialogs)
            {
                AddDialog(dialog);
            }
        }

        public List<DialogReason> Ended { get; } = [];

        public List<string> Events { get; } = [];

        public int Initialised { get; private set; }

        public bool RestartOnVersionChange { get; init; }

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name is DialogEvents.VersionChanged)
            {
                Events.Add(e.Name);
                if (RestartOnVersionChange)
                {
                    dc.ActiveDialog.State[PersistedDialogState] = new DialogState();
                    return true;
                }
            }

            return await base.OnDialogEventAsync(dc, e, cancellationToken);
        }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialised++;
            return base.OnInitializeAsync(dc);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.ActiveDialog is null
                ? await innerDc.BeginDialogAsync(InitialDialogId, null, cancellationToken)
                : await base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }
    }
}
