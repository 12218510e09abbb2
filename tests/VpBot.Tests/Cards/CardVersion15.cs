namespace VpBot.Tests.Cards;

/// <summary>What Adaptive Cards 1.5 knows: the element and action types that this bot uses, with their properties (adaptivecards.io, schema 1.5).</summary>
internal static class CardVersion15
{
    private static readonly string[] Common = ["type", "id", "spacing", "separator", "isVisible", "height", "fallback", "requires"];
    private static readonly string[] Input = [.. Common, "label", "isRequired", "errorMessage"];
    private static readonly string[] Action = ["type", "id", "title", "iconUrl", "style", "tooltip", "isEnabled", "mode", "fallback", "requires"];

    /// <summary>The properties of each type.</summary>
    public static IReadOnlyDictionary<string, string[]> Properties { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] = ["type", "$schema", "version", "refresh", "authentication", "body", "actions", "selectAction", "fallbackText", "backgroundImage", "minHeight", "rtl", "speak", "lang", "verticalContentAlignment", "metadata"],
        ["TextBlock"] = [.. Common, "text", "color", "fontType", "horizontalAlignment", "isSubtle", "maxLines", "size", "weight", "wrap", "style"],
        ["FactSet"] = [.. Common, "facts"],
        ["ActionSet"] = [.. Common, "actions"],
        ["Input.ChoiceSet"] = [.. Input, "choices", "isMultiSelect", "style", "value", "placeholder", "wrap"],
        ["Input.Text"] = [.. Input, "isMultiline", "maxLength", "placeholder", "regex", "style", "inlineAction", "value"],
        ["Input.Date"] = [.. Input, "max", "min", "placeholder", "value"],
        ["Input.Time"] = [.. Input, "max", "min", "placeholder", "value"],
        ["Input.Toggle"] = [.. Input, "title", "value", "valueOff", "valueOn", "wrap"],
        ["Action.Execute"] = [.. Action, "verb", "data", "associatedInputs"],
        ["Action.Submit"] = [.. Action, "data", "associatedInputs"],
        ["Action.OpenUrl"] = [.. Action, "url"],
    };
}
