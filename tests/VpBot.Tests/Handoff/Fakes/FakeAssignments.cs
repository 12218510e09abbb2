using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeAssignments(World world, Faults faults) : IAssignments
{
    public Task AddAsync(AdvisorKey advisor, RequestId id, DateTimeOffset since, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Assignments[(advisor, id)] = since;
        }
    });

    public Task RemoveAsync(AdvisorKey advisor, RequestId id, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Assignments.Remove((advisor, id));
        }
    });

    public Task<IReadOnlyList<AssignmentRow>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken) => faults.CallAsync<IReadOnlyList<AssignmentRow>>(() =>
    {
        lock (world.Gate)
        {
            return [.. world.Assignments.Where(row => row.Key.Advisor == advisor).Select(row => new AssignmentRow(row.Key.Id, row.Value))];
        }
    });

    public Task<IReadOnlyDictionary<AdvisorKey, int>> CountsAsync(CancellationToken cancellationToken) => faults.CallAsync<IReadOnlyDictionary<AdvisorKey, int>>(() =>
    {
        lock (world.Gate)
        {
            return world.Assignments.Keys.CountBy(row => row.Advisor).ToDictionary();
        }
    });
}
