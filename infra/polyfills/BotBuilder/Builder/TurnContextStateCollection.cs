namespace Microsoft.Bot.Builder;

/// <summary>
/// What belongs to one turn. Without a key, a value is kept under the full name of its type; the case of a key does not matter.
/// After the turn it can be neither read nor changed.
/// </summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private const int Usual = 11;

    private bool disposed;

    public TurnContextStateCollection()
        : base(Usual, StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The value, or null when there is none of that type.</summary>
    public T Get<T>(string key)
        where T : class
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <exception cref="ArgumentException">There is a value under that key already.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        base.Add(key, value ?? throw new ArgumentNullException(nameof(value)));
    }

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What is kept here belongs to whoever put it here.</summary>
    protected virtual void Dispose(bool disposing) => disposed = true;
}
