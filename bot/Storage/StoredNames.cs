namespace VpBot.Storage;

/// <summary>The texts under which the values of an enumeration are stored, so that renaming a value in the program changes nothing that is stored.</summary>
internal sealed class StoredNames<T>(params (T Value, string Name)[] names)
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _names = names.ToDictionary(pair => pair.Value, pair => pair.Name);
    private readonly Dictionary<string, T> _values = names.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    internal string Of(T value) => _names[value];

    internal string? Of(T? value) => value is { } known ? Of(known) : null;

    internal T Read(string? name) => name is not null && _values.TryGetValue(name, out var value)
        ? value
        : throw new StoredFormatException($"A stored {typeof(T).Name} has a name that this release does not know.");

    internal T? ReadOptional(string? name) => name is null ? null : Read(name);
}
