using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Cards;

/// <summary>The buttons of a card. What a button carries is an opaque, signed token; who pressed it always comes from the channel.</summary>
public static class Button
{
    /// <summary>The name, in a button's data, of the language that the card was written in.</summary>
    public const string LanguageField = "lang";

    /// <summary>The name, in a button's data, of the button's verb: an <c>Action.Submit</c> sends no verb of its own.</summary>
    public const string VerbField = "verb";

    /// <summary>The name, in a button's data, of the signed token.</summary>
    public const string TokenField = "token";

    private const int AlwaysSent = 3;

    /// <summary>A button that runs <paramref name="verb"/>: <c>Action.Execute</c>, with <c>Action.Submit</c> for clients that lack it.</summary>
    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    /// <param name="title">What it does, understandable on its own.</param>
    /// <param name="token">What it is about, signed; null when it is about nothing in particular.</param>
    /// <param name="data">Further scalars to send along; one that is null is left out.</param>
    /// <param name="withInputs">Whether the card's answers are sent along.</param>
    public static IReadOnlyDictionary<string, object?> Press(
        string verb, string title, string? token = null, ReadOnlySpan<KeyValuePair<string, string?>> data = default, bool withInputs = true, bool primary = false)
    {
        var sent = new Fields(AlwaysSent + data.Length) { [VerbField] = verb, [LanguageField] = Words.Language_Code, [TokenField] = token };
        foreach (var (name, value) in data)
        {
            sent[name] = value;
        }

        return new ExecuteAction(new SubmitAction(verb, title, sent, withInputs, primary));
    }

    /// <summary>A button that opens an address: https, tel: or mailto:.</summary>
    public static IReadOnlyDictionary<string, object?> Open(string title, Uri address) => new Fields(3)
    {
        ["type"] = "Action.OpenUrl",
        ["title"] = title,
        ["url"] = address.AbsoluteUri,
    };
}
