using Microsoft.Extensions.ObjectPool;

namespace VpBot.Sealing;

/// <summary>
/// Instances of a cryptographic primitive under one key, each lent to one caller at a time: none is safe for two callers at
/// once, and making one takes longer than using it. They go when the key goes.
/// </summary>
internal static class LentInstances
{
    internal static ObjectPool<T> Of<T>(Func<T> make)
        where T : class => new DefaultObjectPoolProvider().Create(new Policy<T>(make));

    private sealed class Policy<T>(Func<T> make) : IPooledObjectPolicy<T>
        where T : class
    {
        public T Create() => make();

        public bool Return(T obj) => true;
    }
}
