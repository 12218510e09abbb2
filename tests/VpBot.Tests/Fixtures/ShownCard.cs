using System.Text.Json.Nodes;

namespace VpBot.Tests.Fixtures;

/// <summary>A card as somebody sees it in Teams.</summary>
internal sealed class ShownCard(JsonObject json)
{
    public JsonObject Json { get; } = json;

    /// <summary>The card's name: the id of its heading.</summary>
    public string Name => (string?)Json["body"]?[0]?["id"] ?? "";

    public string Language => (string?)Json["lang"] ?? "";

    /// <summary>Every text and every fact on the card, in reading order.</summary>
    public IReadOnlyList<string> Texts =>
    [
        .. Elements.SelectMany(element => (string?)element["type"] switch
        {
            "TextBlock" => new[] { (string)element["text"]! },
            "FactSet" => element["facts"]!.AsArray().Select(fact => $"{fact!["title"]}: {fact["value"]}"),
            _ => [],
        }),
    ];

    public string Text => string.Join('\n', Texts);

    /// <summary>The buttons that run something, by id.</summary>
    public IReadOnlyDictionary<string, JsonObject> Buttons => Elements
        .Where(element => (string?)element["type"] == "Action.Execute")
        .ToDictionary(button => (string)button["id"]!, StringComparer.Ordinal);

    /// <summary>The addresses that the card's other buttons open, one a line.</summary>
    public string Links => string.Join('\n', Elements.Where(element => (string?)element["type"] == "Action.OpenUrl").Select(button => (string)button["url"]!));

    /// <summary>The inputs by id.</summary>
    public IReadOnlyDictionary<string, JsonObject> Inputs => Elements
        .Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)
        .ToDictionary(input => (string)input["id"]!, StringComparer.Ordinal);

    /// <summary>The values that can be chosen at an input.</summary>
    public IReadOnlyList<string> Choices(string input) => [.. Inputs[input]["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];

    /// <summary>What an input holds when the card is shown.</summary>
    public string Value(string input) => (string?)Inputs[input]["value"] ?? "";

    public override string ToString() => $"{Name}: {Text}";

    private IEnumerable<JsonObject> Elements => Under(Json["body"]);

    private static IEnumerable<JsonObject> Under(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Under),
        JsonObject element => element.Where(property => property.Key is not "fallback").SelectMany(property => Under(property.Value)).Prepend(element),
        _ => [],
    };
}
