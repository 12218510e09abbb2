using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace VpBot.Dialogs.Cards;

/// <summary>One object of a card: a handful of fields in a fixed order, none of them null. A card has up to a hundred, and a field is found sooner without a hash table.</summary>
internal abstract class CardObject : IReadOnlyDictionary<string, object?>, IReadOnlyList<KeyValuePair<string, object?>>
{
    public abstract int Count { get; }

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<object?> Values => this.Select(pair => pair.Value);

    /// <summary>A field by its place in the order.</summary>
    public abstract KeyValuePair<string, object?> this[int index] { get; }

    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        for (var index = 0; index < Count; index++)
        {
            var field = this[index];
            if (field.Key == key)
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
