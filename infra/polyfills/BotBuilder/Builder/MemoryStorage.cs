using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>Storage for tests. What is read is a copy of what was written.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Stored> items = new(StringComparer.Ordinal);
    private readonly Lock guard = new();
    private long version;

    public MemoryStorage()
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (guard)
        {
            foreach (var key in keys)
            {
                items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    /// <exception cref="ArgumentException">A key that is kept is asked for twice.</exception>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (guard)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var stored) && StateGraph.Read(stored.Value) is { } value)
                {
                    found.Add(key, value);
                    if (value is IStoreItem item)
                    {
                        item.ETag = stored.ETag;
                    }
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">A store item was changed since it was read, or there is a bare scalar where an object should be.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (guard)
        {
            foreach (var (key, value) in changes)
            {
                if (value is IConvertible or IFormattable)
                {
                    throw new ArgumentException($"A {value.GetType()} cannot be kept by itself.", nameof(changes));
                }

                items[key] = new Stored(StateGraph.Write(value), value is IStoreItem item ? NextTag(key, item) : null);
            }
        }

        return Task.CompletedTask;
    }

    private string NextTag(string key, IStoreItem item)
    {
        if (items.TryGetValue(key, out var old) && old.ETag is not null && item.ETag is not "*" && !string.Equals(item.ETag, old.ETag, StringComparison.Ordinal))
        {
            throw new ArgumentException($"Etag conflict. Original: {item.ETag}, current: {old.ETag}", nameof(item));
        }

        return (version++).ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Stored(byte[] Value, string ETag);
}
