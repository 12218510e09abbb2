namespace VpBot.Dialogs.Intents;

/// <summary>
/// Numbers above zero, each under its own text. The letters of all texts stand in one array, so that thousands of texts are
/// four objects and a piece of a longer text is looked up without a copy.
/// </summary>
internal sealed class NumbersByText
{
    private char[] letters = new char[256];
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private int[] slots = new int[128];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number under a text; 0 when there is none.</summary>
    public int Of(ReadOnlySpan<char> text) => numbers[slots[SlotOf(text)]];

    /// <summary>A text by its place, from 1 in the order in which they came.</summary>
    public ReadOnlySpan<char> TextAt(int place) => new(letters, ends[place - 1], ends[place] - ends[place - 1]);

    /// <summary>The number under a text, which is this one when there was none.</summary>
    public int GetOrAdd(ReadOnlySpan<char> text, int number)
    {
        var slot = SlotOf(text);
        if (slots[slot] > 0)
        {
            return numbers[slots[slot]];
        }

        slots[slot] = ++Count;
        MakeRoom(text.Length);
        text.CopyTo(letters.AsSpan(ends[Count - 1]));
        (ends[Count], numbers[Count]) = (ends[Count - 1] + text.Length, number);
        if (Count * 2 > slots.Length)
        {
            Spread();
        }

        return number;
    }

    private int SlotOf(ReadOnlySpan<char> text)
    {
        var hash = 0;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        var slot = hash & (slots.Length - 1);
        while (slots[slot] > 0 && !TextAt(slots[slot]).SequenceEqual(text))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void MakeRoom(int length)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
            Array.Resize(ref numbers, Count * 2);
        }

        while (ends[Count - 1] + length > letters.Length)
        {
            Array.Resize(ref letters, letters.Length * 2);
        }
    }

    private void Spread()
    {
        slots = new int[slots.Length * 2];
        for (var place = 1; place <= Count; place++)
        {
            slots[SlotOf(TextAt(place))] = place;
        }
    }
}
