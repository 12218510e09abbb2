using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_are_taken_in_order_one_a_message()
    {
        var rig = new DialogRig(new WaterfallDialog("w", [Ask("one"), Ask("two")]));

        (await rig.BeginAsync("w")).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await rig.SayAsync("a")).Status.ShouldBe(DialogTurnStatus.Waiting);

        rig.Said.ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task It_ends_with_the_last_result_when_steps_run_out()
    {
        var rig = new DialogRig(new WaterfallDialog("w", [Ask("one")]));
        await rig.BeginAsync("w");

        var turn = await rig.SayAsync("last");

        turn.Status.ShouldBe(DialogTurnStatus.Complete);
        turn.Result.ShouldBe("last");
        rig.State.DialogStack.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once() =>
        (await new DialogRig(new WaterfallDialog("w")).BeginAsync("w")).Status.ShouldBe(DialogTurnStatus.Complete);

    [Fact]
    public async Task A_step_sees_options_index_reason_and_the_text_of_the_message()
    {
        var seen = new List<object?>();
        WaterfallStep note = (step, _) =>
        {
            seen.AddRange([step.Index, step.Options, step.Reason, step.Result]);
            return Task.FromResult(Dialog.EndOfTurn);
        };
        var rig = new DialogRig(new WaterfallDialog("w", [note, note]));

        await rig.BeginAsync("w", "options");
        await rig.SayAsync("text");

        seen.ShouldBe([0, "options", DialogReason.BeginCalled, null, 1, "options", DialogReason.ContinueCalled, "text"]);
    }

    [Fact]
    public async Task Values_are_shared_by_the_steps_and_kept_in_the_state()
    {
        var rig = new DialogRig(new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["answer"] = 42;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, cancellationToken) => step.EndDialogAsync(step.Values["answer"], cancellationToken),
        ]));
        await rig.BeginAsync("w");

        var state = rig.State.DialogStack[0].State;
        state["stepIndex"].ShouldBe(0);
        state["instanceId"].ShouldBeOfType<string>().ShouldNotBeEmpty();
        state.ShouldContainKey("options");
        state["values"].ShouldBeAssignableTo<IDictionary<string, object>>()!["answer"].ShouldBe(42);
        (await rig.SayAsync("next")).Result.ShouldBe(42);
    }

    [Fact]
    public async Task Next_goes_on_in_the_same_turn_with_a_result()
    {
        var rig = new DialogRig(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.NextAsync("skipped", cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"{step.Result} {step.Reason}", cancellationToken),
        ]));

        (await rig.BeginAsync("w")).Result.ShouldBe("skipped NextCalled");
    }

    [Fact]
    public async Task Next_is_called_once_a_step()
    {
        var rig = new DialogRig(new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(cancellationToken: cancellationToken);
                return await step.NextAsync(cancellationToken: cancellationToken);
            },
            Ask("two"),
        ]));

        (await Should.ThrowAsync<Exception>(rig.BeginAsync("w"))).Message.ShouldContain("w[0]");
    }

    [Fact]
    public async Task What_the_next_step_throws_comes_out_of_its_task()
    {
        Task? next = null;
        var rig = new DialogRig(new WaterfallDialog("w",
        [
            (step, cancellationToken) =>
            {
                next = step.NextAsync(cancellationToken: cancellationToken);
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (_, _) => throw new InvalidOperationException("broken"),
        ]));

        (await rig.BeginAsync("w")).Status.ShouldBe(DialogTurnStatus.Waiting);

        (await Should.ThrowAsync<InvalidOperationException>(next!)).Message.ShouldBe("broken");
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Typing)]
    public async Task Anything_but_a_message_leaves_the_step_where_it_is(string type)
    {
        var rig = new DialogRig(new WaterfallDialog("w", [Ask("one"), Ask("two")]));
        await rig.BeginAsync("w");

        (await rig.TurnAsync(dc => dc.ContinueDialogAsync(), "text", type)).Status.ShouldBe(DialogTurnStatus.Waiting);

        rig.State.DialogStack[0].State["stepIndex"].ShouldBe(0);
    }

    [Fact]
    public async Task The_result_of_a_child_dialog_is_the_result_of_the_step()
    {
        var rig = new DialogRig(
            new WaterfallDialog("w",
            [
                (step, cancellationToken) => step.BeginDialogAsync("child", null, cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"{step.Result}, {step.Reason}", cancellationToken),
            ]),
            new RecordingDialog("child"));
        await rig.BeginAsync("w");

        (await rig.SayAsync("x")).Result.ShouldBe("child heard x, EndCalled");
    }

    [Fact]
    public void The_version_changes_with_the_number_of_steps()
    {
        var waterfall = new WaterfallDialog("w", [Ask("one")]);
        waterfall.GetVersion().ShouldBe("w:1");
        waterfall.AddStep(Ask("two")).GetVersion().ShouldBe("w:2");
    }

    private static WaterfallStep Ask(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };
}
