using System.Globalization;

namespace VpBot.Dialogs.Cards;

/// <summary>
/// What somebody chose on a card and did not send yet, put on the same card in another language. Only what the card offers
/// or asks for is taken over; nothing of it is stored.
/// </summary>
public static class KeptInputs
{
    private const string OfNumbers = "+-./() ";

    /// <summary>The card with the inputs as they stood when the language button was pressed.</summary>
    public static Card On(Card card, Press press) => card.Content["body"] is List<object?> body && body.Exists(element => Kept(element, press) is not null)
        ? card with { Content = new Dictionary<string, object?>(card.Content, StringComparer.Ordinal) { ["body"] = body.ConvertAll(element => Kept(element, press) ?? element) } }
        : card;

    /// <summary>The input with the value that was sent; null when it is no input, nothing was sent or it is not for this input.</summary>
    private static Dictionary<string, object?>? Kept(object? element, Press press) =>
        element is IReadOnlyDictionary<string, object?> input
        && input.GetValueOrDefault("id") is string id
        && press.Inputs.TryGetValue(id, out var value)
        && Fits(input, value)
            ? With(input, value)
            : null;

    private static Dictionary<string, object?> With(IReadOnlyDictionary<string, object?> input, string value)
    {
        var kept = new Dictionary<string, object?>(input, StringComparer.Ordinal) { ["value"] = value };
        if (value.Length == 0)
        {
            kept.Remove("value");
        }

        return kept;
    }

    private static bool Fits(IReadOnlyDictionary<string, object?> input, string value) => (string?)input["type"] switch
    {
        "Input.ChoiceSet" => value.Split(',').All(chosen => chosen.Length == 0 || Offers(input, chosen)),
        "Input.Text" => value.All(character => char.IsAsciiDigit(character) || OfNumbers.Contains(character, StringComparison.Ordinal)) && value.Length <= (int)input["maxLength"]!,
        "Input.Date" => value.Length == 0 || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "Input.Toggle" => value is "true" or "false",
        _ => false,
    };

    private static bool Offers(IReadOnlyDictionary<string, object?> input, string chosen) =>
        ((List<object?>)input["choices"]!).OfType<IReadOnlyDictionary<string, object?>>().Any(choice => (string?)choice["value"] == chosen);
}
