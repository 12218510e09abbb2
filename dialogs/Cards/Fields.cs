namespace VpBot.Dialogs.Cards;

/// <summary>The fields of one object of a card, in the order in which they were set; one that is set to null is left out.</summary>
/// <param name="capacity">How many fields it will have at most; more make it grow.</param>
internal sealed class Fields(int capacity) : CardObject
{
    private KeyValuePair<string, object?>[] fields = new KeyValuePair<string, object?>[capacity];
    private int count;

    public override int Count => count;

    public override KeyValuePair<string, object?> this[int index] => fields.AsSpan(0, count)[index];

    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public new object? this[string key]
    {
        get => base[key];
        set
        {
            if (value is null)
            {
                return;
            }

            var place = PlaceOf(key);
            if (place == count && count++ == fields.Length)
            {
                Array.Resize(ref fields, count * 2);
            }

            fields[place] = new(key, value);
        }
    }

    /// <summary>Where a field is; behind the last when it is not there.</summary>
    private int PlaceOf(string key)
    {
        var place = 0;
        while (place < count && fields[place].Key != key)
        {
            place++;
        }

        return place;
    }
}
