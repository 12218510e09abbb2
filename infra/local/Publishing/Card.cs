using System.Text.Json.Nodes;

namespace VpBot.Local.Publishing;

/// <summary>An adaptive card as a person meets it: a heading, texts, inputs and buttons.</summary>
internal sealed class Card(JsonNode json)
{
    /// <summary>The card of an attachment list, or null if there is none.</summary>
    public static Card? In(JsonNode? activity) =>
        (activity?["attachments"] as JsonArray)?
            .Where(attachment => Text(attachment, "contentType") == "application/vnd.microsoft.card.adaptive")
            .Select(attachment => attachment!["content"])
            .OfType<JsonNode>()
            .Select(content => new Card(content))
            .FirstOrDefault();

    /// <summary>Whether an element of the card has this id; the heading's id is the card's name.</summary>
    public bool Is(string name) => Everything(json).Any(element => Text(element, "id") == name && Text(element, "type") == "TextBlock");

    /// <summary>All that the card says, on one line.</summary>
    public string Texts() =>
        string.Join(" / ", Everything(json).Select(element => Text(element, "text") ?? Text(element, "title")).OfType<string>());

    /// <summary>What Teams sends when this button is pressed after every toggle has been switched on; null if there is no such button.</summary>
    public JsonObject? Press(string button)
    {
        var action = Everything(json).FirstOrDefault(element =>
            Text(element, "type") == "Action.Execute" && (Text(element, "id") == button || Text(element, "verb") == button));
        if (action is null)
        {
            return null;
        }

        var data = action["data"] as JsonObject is { } given ? given.DeepClone().AsObject() : [];
        foreach (var input in Everything(json).Where(element => Text(element, "id") is not null && IsInput(element)))
        {
            data[Text(input, "id")!] = Text(input, "type") == "Input.Toggle"
                ? Text(input, "valueOn") ?? "true"
                : Text(input, "value") ?? "";
        }

        return new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["id"] = Text(action, "id"),
                ["verb"] = Text(action, "verb"),
                ["data"] = data,
            },
            ["trigger"] = "manual",
        };
    }

    private static bool IsInput(JsonNode element) => Text(element, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static string? Text(JsonNode? node, string property) =>
        node is JsonObject @object && @object[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<JsonNode> Everything(JsonNode? node) => node switch
    {
        JsonObject @object => [@object, .. @object.Where(property => property.Key != "data").SelectMany(property => Everything(property.Value))],
        JsonArray array => array.SelectMany(Everything),
        _ => [],
    };
}
