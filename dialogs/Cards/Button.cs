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

    // A dictionary that never grows while a button is made: a card has up to thirty of them.
    private const int MostFields = 7;
    private const int MostSent = 3;

    /// <summary>A button that runs <paramref name="verb"/>: <c>Action.Execute</c>, with <c>Action.Submit</c> for clients that lack it.</summary>
    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    /// <param name="title">What it does, understandable on its own.</param>
    /// <param name="token">What it is about, signed; null when it is about nothing in particular.</param>
    /// <param name="data">Further scalars to send along.</param>
    /// <param name="withInputs">Whether the card's answers are sent along.</param>
    public static IReadOnlyDictionary<string, object?> Press(
        string verb, string title, string? token = null, IEnumerable<KeyValuePair<string, string>>? data = null, bool withInputs = true, bool primary = false)
    {
        var sent = new Dictionary<string, object?>(MostSent, StringComparer.Ordinal) { [VerbField] = verb, [LanguageField] = Words.Language_Code };
        if (token is not null)
        {
            sent[TokenField] = token;
        }

        foreach (var (name, value) in data ?? [])
        {
            sent[name] = value;
        }

        var submit = Action("Action.Submit", verb, title, sent, withInputs, primary);
        var execute = Action("Action.Execute", verb, title, sent, withInputs, primary);
        execute["verb"] = verb;
        execute["fallback"] = submit;
        return execute;
    }

    /// <summary>A button that opens an address: https, tel: or mailto:.</summary>
    public static IReadOnlyDictionary<string, object?> Open(string title, Uri address) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["type"] = "Action.OpenUrl",
        ["title"] = title,
        ["url"] = address.AbsoluteUri,
    };

    private static Dictionary<string, object?> Action(string type, string verb, string title, object data, bool withInputs, bool primary)
    {
        var action = new Dictionary<string, object?>(MostFields, StringComparer.Ordinal) { ["type"] = type, ["id"] = verb, ["title"] = title, ["data"] = data };
        if (!withInputs)
        {
            action["associatedInputs"] = "none";
        }

        if (primary)
        {
            action["style"] = "positive";
        }

        return action;
    }
}
