namespace VpBot.Dialogs.Cards;

/// <summary>A button that sends its data as a message.</summary>
/// <param name="withInputs">Whether the card's answers are sent along.</param>
internal sealed class SubmitAction(string verb, string title, Fields data, bool withInputs, bool primary) : CardObject
{
    public string Verb => verb;

    public override int Count => 4 + (withInputs ? 0 : 1) + (primary ? 1 : 0);

    public override KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("type", "Action.Submit"),
        1 => new("id", verb),
        2 => new("title", title),
        3 => new("data", data),
        4 when !withInputs => new("associatedInputs", "none"),
        _ when index == Count - 1 => new("style", "positive"),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };
}
