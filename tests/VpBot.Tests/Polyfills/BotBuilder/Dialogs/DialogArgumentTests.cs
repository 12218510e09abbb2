using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

/// <summary>What is wrong comes out of the task and not of the call.</summary>
public sealed class DialogArgumentTests
{
    private const string TokenAsOptions = "options cannot be a cancellation token";
    private const string TokenAsResult = "result cannot be a cancellation token";

    private readonly OpenWaterfall waterfall = new();
    private readonly RecordingDialog own = new("own");
    private readonly DialogRig rig;

    public DialogArgumentTests() => rig = new DialogRig(waterfall, own, new TextPrompt("text"), new ComponentDialog("component"));

    [Fact]
    public async Task A_context_is_told_which_dialog()
    {
        (await ThrownLaterAsync<ArgumentNullException>(dc => dc.BeginDialogAsync(null!))).ParamName.ShouldBe("dialogId");
        (await ThrownLaterAsync<ArgumentNullException>(dc => dc.BeginDialogAsync(" "))).ParamName.ShouldBe("dialogId");
        (await ThrownLaterAsync<ArgumentNullException>(dc => dc.PromptAsync(null!, null!))).ParamName.ShouldBe("dialogId");
        (await ThrownLaterAsync<ArgumentNullException>(dc => dc.PromptAsync("text", null!))).ParamName.ShouldBe("options");
        (await ThrownLaterAsync<Exception>(dc => dc.BeginDialogAsync("ghost"))).Message.ShouldContain("'ghost'");
    }

    [Fact]
    public async Task A_waterfall_needs_a_context()
    {
        (await ThrownLaterAsync<ArgumentNullException>(_ => waterfall.BeginDialogAsync(null!))).ParamName.ShouldBe("dc");
        (await ThrownLaterAsync<ArgumentNullException>(_ => waterfall.ContinueDialogAsync(null!))).ParamName.ShouldBe("dc");
        (await ThrownLaterAsync<ArgumentNullException>(_ => waterfall.ResumeDialogAsync(null!, DialogReason.EndCalled, result: null!))).ParamName.ShouldBe("dc");
        (await ThrownLaterAsync<ArgumentNullException>(_ => waterfall.RunStepAsync())).ParamName.ShouldBe("dc");
    }

    [Fact]
    public async Task A_dialog_of_ones_own_is_begun_even_with_a_token()
    {
        await rig.BeginAsync("own", CancellationToken.None);
        own.Log.ShouldHaveSingleItem().ShouldStartWith("begin ");
    }

    [Theory]
    [InlineData("waterfall")]
    [InlineData("text")]
    [InlineData("component")]
    public async Task No_other_takes_a_token_for_its_options(string id) =>
        (await ThrownLaterAsync<ArgumentException>(dc => dc.BeginDialogAsync(id, CancellationToken.None))).ShouldSay(TokenAsOptions);

    [Theory]
    [InlineData("own")]
    [InlineData("text")]
    [InlineData("component")]
    public async Task None_is_resumed_with_a_token(string id) =>
        (await ThrownLaterAsync<ArgumentException>(dc => dc.FindDialog(id).ResumeDialogAsync(dc, DialogReason.EndCalled, CancellationToken.None))).ShouldSay(TokenAsResult);

    [Fact]
    public async Task None_is_ended_replaced_or_cancelled_with_a_token()
    {
        await rig.BeginAsync("own");

        (await ThrownLaterAsync<ArgumentException>(dc => dc.EndDialogAsync(CancellationToken.None)))
            .ShouldSay("own.EndDialogAsync() You can't pass a cancellation token as the result of a dialog when calling EndDialog.");
        (await ThrownLaterAsync<ArgumentException>(dc => dc.ReplaceDialogAsync("text", CancellationToken.None))).ShouldSay(TokenAsOptions);
        (await ThrownLaterAsync<ArgumentException>(dc => dc.CancelAllDialogsAsync(cancelParents: false, "stop", CancellationToken.None)))
            .ShouldSay("eventValue cannot be a cancellation token");
        rig.State.DialogStack.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_step_goes_on_with_no_token_and_once()
    {
        await rig.BeginAsync("waterfall");

        (await Should.ThrowAsync<ArgumentException>(waterfall.WithToken!)).ShouldSay(TokenAsResult);
        (await Should.ThrowAsync<Exception>(waterfall.Again!)).Message.ShouldContain("waterfall[0]");
    }

    [Fact]
    public async Task A_prompt_that_has_not_begun_cannot_ask_again()
    {
        var called = await rig.TurnAsync(dc => Task.FromResult(dc.FindDialog("text").RepromptDialogAsync(dc.Context, new DialogInstance { State = new Dictionary<string, object>(StringComparer.Ordinal) })));
        await Should.ThrowAsync<KeyNotFoundException>(called);
    }

    [Fact]
    public async Task An_event_needs_no_name()
    {
        await rig.BeginAsync("own");

        (await rig.TurnAsync(dc => dc.EmitEventAsync(null!))).ShouldBeFalse();

        own.Log[^1].ShouldBe("event ");
    }

    private async Task<T> ThrownLaterAsync<T>(Func<DialogContext, Task<DialogTurnResult>> call)
        where T : Exception
    {
        var called = await rig.TurnAsync(dc => Task.FromResult(call(dc)));
        return await Should.ThrowAsync<T>(called);
    }

    private sealed class OpenWaterfall : WaterfallDialog
    {
        public OpenWaterfall()
            : base("waterfall")
        {
            AddStep(async (step, cancellationToken) =>
            {
                WithToken = step.NextAsync(CancellationToken.None, cancellationToken);
                await step.NextAsync(cancellationToken: cancellationToken);
                Again = step.NextAsync(cancellationToken: cancellationToken);
                return EndOfTurn;
            });
        }

        public Task? WithToken { get; private set; }

        public Task? Again { get; private set; }

        public Task<DialogTurnResult> RunStepAsync() => RunStepAsync(null!, 0, DialogReason.BeginCalled, result: null!, CancellationToken.None);
    }
}

file static class Messages
{
    /// <summary>The message is all there is: no parameter is named.</summary>
    public static void ShouldSay(this ArgumentException exception, string message) => (exception.ParamName, exception.Message).ShouldBe((null, message));
}
