using System.Globalization;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeRequestStore(World world, Faults faults) : IRequestStore
{
    private static int tags;

    public Task<StoredRequest?> FindAsync(RequestId id, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            return world.Requests.GetValueOrDefault(id);
        }
    });

    public Task<bool> AddAsync(StoredRequest request, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            var added = world.Requests.TryAdd(request.Request.Id, request with { Tag = NextTag() });
            world.CheckDue(request.Request.Id);
            return added;
        }
    });

    public Task<StoredRequest?> SaveAsync(StoredRequest request, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            if (world.Requests.GetValueOrDefault(request.Request.Id) is not { } stored || stored.Tag != request.Tag)
            {
                return null;
            }

            var saved = world.Requests[request.Request.Id] = request with { Tag = NextTag() };
            world.CheckDue(request.Request.Id);
            return saved;
        }
    });

    public Task RemoveAsync(RequestId id, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Requests.Remove(id);
        }
    });

    private static string NextTag() => Interlocked.Increment(ref tags).ToString(CultureInfo.InvariantCulture);
}
