using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps that are taken one after the other, each time with what the one before led to.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepIndexKey = "stepIndex";
    private const string InstanceIdKey = "instanceId";

    private readonly List<WaterfallStep> steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        steps = actions is null ? [] : [.. actions];
    }

    /// <summary>Changes with the number of steps, not with their order.</summary>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{steps.Count}");

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        if (options is CancellationToken)
        {
            return Refused.With(Refused.Token(nameof(options)));
        }

        if (dc is null)
        {
            return Refused.With(new ArgumentNullException(nameof(dc)));
        }

        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[InstanceIdKey] = Guid.CreateVersion7().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, result: null, cancellationToken);
    }

    /// <summary>Only a message goes on to the next step.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc is null)
        {
            return Refused.With(new ArgumentNullException(nameof(dc)));
        }

        return dc.Context.Activity.Type is Schema.ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        if (dc is null)
        {
            return Refused.With(new ArgumentNullException(nameof(dc)));
        }

        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndexKey], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Whatever the step throws comes out of the task.</summary>
    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        await steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Takes the step; behind the last one, ends the waterfall with the result.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (dc is null)
        {
            return Refused.With(new ArgumentNullException(nameof(dc)));
        }

        if (index >= steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        var values = (IDictionary<string, object>)state[ValuesKey];
        return OnStepAsync(new WaterfallStepContext(this, dc, state[OptionsKey], values, index, reason, result), cancellationToken);
    }
}
