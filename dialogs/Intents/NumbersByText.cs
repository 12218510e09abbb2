namespace VpBot.Dialogs.Intents;

/// <summary>Numbers above zero, each under its own text; a piece of a longer text is looked up without a copy.</summary>
internal sealed class NumbersByText
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byPiece;
    private readonly List<string> texts = [];

    public NumbersByText()
    {
        numbers = new(StringComparer.Ordinal);
        byPiece = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many texts there are.</summary>
    public int Count => texts.Count;

    /// <summary>The number under a text; 0 when there is none.</summary>
    public int Of(ReadOnlySpan<char> text) => byPiece.TryGetValue(text, out var number) ? number : 0;

    /// <summary>A text by its place, from 1 in the order in which they came.</summary>
    public ReadOnlySpan<char> TextAt(int place) => texts[place - 1];

    /// <summary>The number under a text, which is this one when there was none.</summary>
    public int GetOrAdd(ReadOnlySpan<char> text, int number)
    {
        if (byPiece.TryGetValue(text, out var known))
        {
            return known;
        }

        var own = text.ToString();
        texts.Add(own);
        numbers.Add(own, number);
        return number;
    }
}
