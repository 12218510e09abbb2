using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Cards;

/// <summary>The elements a card is made of: one function an element, each a plain dictionary.</summary>
public static class Element
{
    // Boxed once.
    private static readonly object Yes = true;

    /// <summary>A paragraph of running text. Text is Markdown to Teams: escape what people wrote with <see cref="Plain"/>.</summary>
    public static IReadOnlyDictionary<string, object?> Paragraph(string text, bool subtle = false) => new Fields(5)
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = Yes,
        ["spacing"] = "Medium",
        ["isSubtle"] = subtle ? Yes : null,
    };

    /// <summary>The heading of a card; its id is the card's name.</summary>
    public static IReadOnlyDictionary<string, object?> Heading(string name, string text) => new Fields(7)
    {
        ["type"] = "TextBlock",
        ["id"] = name,
        ["text"] = text,
        ["style"] = "heading",
        ["size"] = "Large",
        ["weight"] = "Bolder",
        ["wrap"] = Yes,
    };

    /// <summary>A smaller heading inside a card.</summary>
    public static IReadOnlyDictionary<string, object?> Subheading(string text) => new Fields(5)
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["weight"] = "Bolder",
        ["wrap"] = Yes,
        ["spacing"] = "Medium",
    };

    /// <summary>A list of short lines, one item each. <paramref name="lines"/> are separated by line breaks.</summary>
    public static IReadOnlyDictionary<string, object?> Bullets(string lines) =>
        Paragraph(string.Join('\n', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => "- " + line)));

    /// <summary>A name and a value a row, such as "how: by phone".</summary>
    public static IReadOnlyDictionary<string, object?> Facts(IEnumerable<(string Title, string Value)> facts) => new Fields(3)
    {
        ["type"] = "FactSet",
        ["spacing"] = "Medium",
        ["facts"] = facts.Select(fact => new Choice(fact.Title, fact.Value)).ToList<object?>(),
    };

    /// <summary>A line that says what was wrong with the last answer and what to do.</summary>
    public static IReadOnlyDictionary<string, object?> Problem(string text) => new Fields(6)
    {
        ["type"] = "TextBlock",
        ["text"] = Words.Shell_Problem.With(text),
        ["wrap"] = Yes,
        ["weight"] = "Bolder",
        ["color"] = "Attention",
        ["spacing"] = "Medium",
    };

    /// <summary>A question with fixed answers; one answer, or several with <paramref name="several"/>.</summary>
    /// <param name="id">The input's id, as in the list of interfaces.</param>
    /// <param name="label">The question, read out by screen readers.</param>
    /// <param name="choices">Value and title of each answer, in order.</param>
    /// <param name="chosen">The values already chosen.</param>
    public static IReadOnlyDictionary<string, object?> Choices(
        string id, string label, IEnumerable<(string Value, string Title)> choices, IEnumerable<string>? chosen = null, bool several = false, bool compact = false, string? placeholder = null) => new Fields(9)
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = compact ? "compact" : "expanded",
            ["isMultiSelect"] = several ? Yes : null,
            ["wrap"] = Yes,
            ["placeholder"] = placeholder,
            ["value"] = chosen is null ? null : string.Join(',', chosen),
            ["choices"] = choices.Select(choice => new Choice(choice.Title, choice.Value)).ToList<object?>(),
        };

    /// <summary>A telephone number.</summary>
    public static IReadOnlyDictionary<string, object?> Phone(string id, string label, string? value) => new Fields(6)
    {
        ["type"] = "Input.Text",
        ["id"] = id,
        ["label"] = label,
        ["style"] = "tel",
        ["maxLength"] = 24,
        ["value"] = value,
    };

    /// <summary>A day.</summary>
    public static IReadOnlyDictionary<string, object?> Day(string id, string label, DateOnly? value) => new Fields(4)
    {
        ["type"] = "Input.Date",
        ["id"] = id,
        ["label"] = label,
        ["value"] = value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A time on the clock.</summary>
    public static IReadOnlyDictionary<string, object?> Time(string id, string label, TimeOnly? value) => new Fields(4)
    {
        ["type"] = "Input.Time",
        ["id"] = id,
        ["label"] = label,
        ["value"] = value?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Something to agree to: "true" or "false".</summary>
    public static IReadOnlyDictionary<string, object?> Toggle(string id, string label, string title) => new Fields(6)
    {
        ["type"] = "Input.Toggle",
        ["id"] = id,
        ["label"] = label,
        ["title"] = title,
        ["wrap"] = Yes,
        ["value"] = "false",
    };

    /// <summary>Buttons in their order, in rows that a chat of 320 pixels shows whole: clients cut off what does not fit in a row.</summary>
    /// <param name="apart">Whether a line stands above the first row.</param>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Buttons(IEnumerable<IReadOnlyDictionary<string, object?>> buttons, bool apart = false)
    {
        var row = new List<object?>();
        var used = 0;
        foreach (var button in buttons)
        {
            var needed = WidthOf(button);
            if (row.Count > 0 && used + needed > RowWidth)
            {
                yield return Row(row, apart);
                (row, used, apart) = ([], 0, false);
            }

            row.Add(button);
            used += needed;
        }

        if (row.Count > 0)
        {
            yield return Row(row, apart);
        }
    }

    /// <summary>Text that somebody else wrote, such as a name from the roster, so that it shows as it is and never as a link or a list.</summary>
    public static string Plain(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character is '*' or '_' or '[' or ']' or '`' or '#' or '~' or '\\' ? "\\" : "").Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }

    private const int RowWidth = 280;
    private const int CharacterWidth = 9;
    private const int ButtonEdges = 34;

    private static int WidthOf(IReadOnlyDictionary<string, object?> button) => ButtonEdges + (CharacterWidth * ((string?)button["title"] ?? "").Length);

    private static Fields Row(List<object?> buttons, bool apart) => new Fields(4)
    {
        ["type"] = "ActionSet",
        ["separator"] = apart ? Yes : null,
        ["spacing"] = apart ? "Large" : "Small",
        ["actions"] = buttons,
    };
}
