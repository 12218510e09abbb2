using System.ComponentModel;

namespace Microsoft.Bot.Builder;

/// <summary>State that is read once a turn, changed through its properties and written back when it changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        this.storage = storage ?? throw new ArgumentNullException(nameof(storage));
        this.contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var key = GetStorageKey(turnContext);
        if (!force && Cached(turnContext) is not null)
        {
            return;
        }

        var items = await storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var item);
        var state = item switch
        {
            null => new Dictionary<string, object>(StringComparer.Ordinal),
            IDictionary<string, object> dictionary => dictionary,
            ICustomTypeDescriptor node => StateGraph.Fields(node),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
        turnContext.TurnState.Set(contextServiceKey, new CachedState(state, StateGraph.Fingerprint(state)));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is not { } cached)
        {
            return;
        }

        var fingerprint = StateGraph.Fingerprint(cached.State);
        if (force || !string.Equals(fingerprint, cached.Fingerprint, StringComparison.Ordinal))
        {
            var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
            await storage.WriteAsync(changes, cancellationToken);
            cached.Fingerprint = fingerprint;
        }
    }

    /// <summary>Empties the state of this turn; saving then writes the emptiness.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(contextServiceKey, new CachedState(new Dictionary<string, object>(StringComparer.Ordinal), string.Empty));
        return Task.CompletedTask;
    }

    /// <summary>Deletes the stored state at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <exception cref="KeyNotFoundException">There is no such property and its type cannot be null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        if (Loaded(turnContext, propertyName).TryGetValue(propertyName, out var value))
        {
            return Task.FromResult(value is T typed ? typed : StateGraph.As<T>(value));
        }

        return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default);
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private CachedState Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedState>(contextServiceKey);

    private IDictionary<string, object> Loaded(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return Cached(turnContext)?.State ?? throw new InvalidOperationException("The state was not loaded in this turn.");
    }

    private sealed class CachedState(IDictionary<string, object> state, string fingerprint)
    {
        public IDictionary<string, object> State { get; } = state;

        public string Fingerprint { get; set; } = fingerprint;
    }

    private sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            try
            {
                var value = await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
                if (value is not null || defaultValueFactory is null)
                {
                    return value;
                }
            }
            catch (KeyNotFoundException) when (defaultValueFactory is null)
            {
                return default;
            }
            catch (KeyNotFoundException)
            {
                // The default is made below.
            }

            var made = defaultValueFactory();
            await SetAsync(turnContext, made, cancellationToken);
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }
    }
}
