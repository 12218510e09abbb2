using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeRequestKeys(World world, Faults faults) : IRequestKeys
{
    public Task<ReadOnlyMemory<byte>> AddAsync(RequestId id, ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Keys.TryAdd(id, wrapped);
            return world.Keys[id];
        }
    });

    public Task<ReadOnlyMemory<byte>?> FindAsync(RequestId id, CancellationToken cancellationToken) => faults.CallAsync<ReadOnlyMemory<byte>?>(() =>
    {
        lock (world.Gate)
        {
            // Without the cast null would be an empty key: it converts by way of an empty array.
            return world.Keys.TryGetValue(id, out var key) ? (ReadOnlyMemory<byte>?)key : null;
        }
    });

    public Task DestroyAsync(RequestId id, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Keys.Remove(id);
            world.DestroyedKeys.Add(id);
        }
    });
}
