using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace VpBot.Dialogs.Cards;

/// <summary>
/// The fields of one object of a card, in the order in which they were set; one that is set to null is left out. A card has
/// up to a hundred such objects of a handful of fields, which are found sooner without a hash table.
/// </summary>
/// <param name="capacity">How many fields it will have at most; more make it grow.</param>
internal sealed class Fields(int capacity) : IReadOnlyDictionary<string, object?>, IReadOnlyList<KeyValuePair<string, object?>>
{
    private KeyValuePair<string, object?>[] fields = new KeyValuePair<string, object?>[capacity];

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<object?> Values => this.Select(pair => pair.Value);

    /// <summary>A field by its place in the order.</summary>
    public KeyValuePair<string, object?> this[int index] => fields.AsSpan(0, Count)[index];

    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();
        set
        {
            if (value is null)
            {
                return;
            }

            var place = PlaceOf(key);
            if (place == Count && Count++ == fields.Length)
            {
                Array.Resize(ref fields, Count * 2);
            }

            fields[place] = new(key, value);
        }
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var place = PlaceOf(key);
        value = place < Count ? fields[place].Value : null;
        return place < Count;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => new ArraySegment<KeyValuePair<string, object?>>(fields, 0, Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where a field is; behind the last when it is not there.</summary>
    private int PlaceOf(string key)
    {
        var place = 0;
        while (place < Count && fields[place].Key != key)
        {
            place++;
        }

        return place;
    }
}
