using System.Globalization;
using System.Runtime.CompilerServices;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeDueIndex(World world, Faults faults) : IDueIndex
{
    public Task AddAsync(RequestId id, DateTimeOffset at, CancellationToken cancellationToken) => PutAsync(id, at, lookup: null);

    public Task AddSendAsync(RequestId id, DateTimeOffset at, string lookup, CancellationToken cancellationToken) => PutAsync(id, at, lookup);

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

    private Task PutAsync(RequestId id, DateTimeOffset at, string? lookup) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            var quarter = Quarters.Of(at);
            world.Due.RemoveWhere(row => row.Id == id && row.Quarter == quarter);
            world.Due.Add(new(quarter.ToString("s", CultureInfo.InvariantCulture), id, quarter, lookup));
        }
    });
}
