using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeAssignments(World world, Faults faults) : IAssignments
{
    public Task<bool> TakeAsync(AdvisorKey advisor, RequestId id, int places, DateTimeOffset since, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            if (world.Assignments.ContainsKey((advisor, id)))
            {
                return true;
            }

            if (world.Assignments.Keys.Count(row => row.Advisor == advisor) >= places)
            {
                return false;
            }

            world.Assignments[(advisor, id)] = since;
            world.Records[advisor] = (world.Records.GetValueOrDefault(advisor) ?? new(advisor, null, "nl", Reachable: true, null, null)) with { LastOffered = since };
            return true;
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
}
