namespace VpBot.Dialogs.Cards;

/// <summary>A button whose answer replaces the card; for clients that lack it the same button as <see cref="SubmitAction"/>.</summary>
internal sealed class ExecuteAction(SubmitAction submit) : CardObject
{
    public override int Count => submit.Count + 2;

    public override KeyValuePair<string, object?> this[int index] => (index - submit.Count) switch
    {
        0 => new("verb", submit.Verb),
        1 => new("fallback", submit),
        _ when index == 0 => new("type", "Action.Execute"),
        _ => submit[index],
    };
}
