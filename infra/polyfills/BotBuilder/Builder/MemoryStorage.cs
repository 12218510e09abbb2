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
                    found[key] = value;
                    if (value is IStoreItem item)
                    {
                        item.ETag = stored.ETag;
                    }
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="Exception">A store item was changed since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (guard)
        {
            foreach (var (key, value) in changes)
            {
                items[key] = new Stored(StateGraph.Write(value), value is IStoreItem item ? NextTag(key, item) : null);
            }
        }

        return Task.CompletedTask;
    }

    private string NextTag(string key, IStoreItem item)
    {
        if (items.TryGetValue(key, out var old) && old.ETag is not null && item.ETag is not "*" && !string.Equals(item.ETag, old.ETag, StringComparison.Ordinal))
        {
            throw new Exception($"Etag conflict. Original: {item.ETag}, current: {old.ETag}");
        }

        return (version++).ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Stored(byte[] Value, string ETag);
}
