using System.Globalization;
using System.Runtime.CompilerServices;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeDueIndex(World world, Faults faults) : IDueIndex
{
    public Task AddAsync(RequestId id, DateTimeOffset at, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            var quarter = Quarters.Of(at);
            world.Due.Add(new(quarter.ToString("s", CultureInfo.InvariantCulture), id, quarter));
        }
    });

    public async IAsyncEnumerable<DueRow> UpToAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await faults.CallAsync(() =>
        {
            lock (world.Gate)
            {
                return world.Due.Where(row => row.Quarter <= now).OrderBy(row => row.Quarter).ToList();
            }
        });
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    public Task RemoveAsync(DueRow row, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Due.Remove(row);
            world.CheckDue(row.Id);
        }
    });
}
