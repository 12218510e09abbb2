namespace Microsoft.Bot.Schema;

/// <summary>Buttons above the compose box.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default)
    {
        To = to;
        Actions = actions;
    }

    public IList<string> To { get; set; }

    public IList<CardAction> Actions { get; set; }
}
