using System.Text.Json;
using VpBot.Dialogs.Cards;

namespace VpBot.Tests.Information;

/// <summary>Looks into a card as a client would: through its JSON.</summary>
internal sealed class CardReader
{
    private readonly List<JsonElement> elements = [];

    public CardReader(Card card)
    {
        Json = JsonSerializer.Serialize(card.Content);
        using var document = JsonDocument.Parse(Json);
        Root = document.RootElement.Clone();
        Walk(Root);
    }

    public string Json { get; }

    public JsonElement Root { get; }

    public IEnumerable<JsonElement> Texts => elements.Where(element => Is(element, "type", "TextBlock"));

    public IEnumerable<JsonElement> Headings => Texts.Where(element => Is(element, "style", "heading"));

    public IEnumerable<JsonElement> Paragraphs => Texts.Where(element => !Is(element, "weight", "Bolder"));

    public IEnumerable<JsonElement> Buttons => elements.Where(element => Is(element, "type", "Action.Execute"));

    public IEnumerable<JsonElement> Links => elements.Where(element => Is(element, "type", "Action.OpenUrl"));

    public IEnumerable<JsonElement> Sets => elements.Where(element => Is(element, "type", "ActionSet"));

    public IEnumerable<JsonElement> Inputs => elements.Where(element => Text(element, "type").StartsWith("Input.", StringComparison.Ordinal));

    public IEnumerable<string> Facts => elements.Where(element => Is(element, "type", "FactSet"))
        .SelectMany(set => set.GetProperty("facts").EnumerateArray()).SelectMany(fact => new[] { Text(fact, "title"), Text(fact, "value") });

    public string AllText => string.Join('\n', Texts.Select(element => Text(element, "text")).Concat(elements.Select(element => Text(element, "value"))));

    public static string Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static bool Is(JsonElement element, string property, string value) => Text(element, property) == value;

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            elements.Add(element);
            foreach (var property in element.EnumerateObject().Where(property => property.Name != "fallback"))
            {
                Walk(property.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item);
            }
        }
    }
}
