namespace VpBot.Dialogs.Cards;

/// <summary>A title with its value: an answer to choose, or a fact.</summary>
internal sealed class Choice(string title, string value) : CardObject
{
    public override int Count => 2;

    public override KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("title", title),
        1 => new("value", value),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };
}
