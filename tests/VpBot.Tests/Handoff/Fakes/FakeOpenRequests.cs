using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeOpenRequests(World world, Faults faults) : IOpenRequests
{
    public Task<RequestId?> FindAsync(string lookup, CancellationToken cancellationToken) => faults.CallAsync<RequestId?>(() =>
    {
        lock (world.Gate)
        {
            return world.Open.TryGetValue(lookup, out var id) ? id : null;
        }
    });

    public Task<RequestId> ClaimAsync(string lookup, RequestId id, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Open.TryAdd(lookup, id);
            return world.Open[lookup];
        }
    });

    public Task ReleaseAsync(string lookup, RequestId id, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            if (world.Open.TryGetValue(lookup, out var held) && held == id)
            {
                world.Open.Remove(lookup);
            }
        }
    });
}
