namespace Microsoft.Bot.Schema;

/// <summary>Value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeValue()
    {
    }

    public AdaptiveCardInvokeAction Action { get; set; }

    public string State { get; set; }
}
