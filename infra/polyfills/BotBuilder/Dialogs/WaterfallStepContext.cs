namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall works with.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        Parent = dc.Parent;
        TakeServicesOf(dc);

        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before led to: the result of its prompt, or the text of the message.</summary>
    public object Result { get; }

    /// <summary>What the steps of this waterfall share.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on with the next step in the same turn. Once a step.</summary>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            return Refused.With(Refused.Token(nameof(result)));
        }

        if (nextCalled)
        {
            return Refused.With(new Exception($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{waterfall.Id}[{Index}]'."));
        }

        nextCalled = true;
        return waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
