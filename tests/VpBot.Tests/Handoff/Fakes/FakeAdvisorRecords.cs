using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeAdvisorRecords(World world, Faults faults) : IAdvisorRecords
{
    public Task<IReadOnlyList<AdvisorRecord>> AllAsync(CancellationToken cancellationToken) => faults.CallAsync<IReadOnlyList<AdvisorRecord>>(() =>
    {
        lock (world.Gate)
        {
            return [.. world.Records.Values.Select(WithPlaces)];
        }
    });

    public Task<AdvisorRecord?> FindAsync(AdvisorKey key, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            return world.Records.GetValueOrDefault(key);
        }
    });

    public Task MetAsync(AdvisorKey key, ChatAddress chat, string language, CancellationToken cancellationToken) =>
        ChangeAsync(key, record => record with { Chat = chat, Language = language, Reachable = true });

    public Task SetReachableAsync(AdvisorKey key, bool reachable, CancellationToken cancellationToken) => ChangeAsync(key, record => record with { Reachable = reachable });

    public Task SetAwayAsync(AdvisorKey key, DayRange? away, CancellationToken cancellationToken) => ChangeAsync(key, record => record with { Away = away });

    public Task<bool> TryReserveGreetingAsync(AdvisorKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            var record = world.Records.GetValueOrDefault(key) ?? new(key, null, "nl", Reachable: true, null, null);
            var free = record.GreetedAt is null && !(record.GreetingUntil > now);
            world.Records[key] = free ? record with { GreetingUntil = until } : record;
            return free;
        }
    });

    public Task SetGreetedAsync(AdvisorKey key, DateTimeOffset at, CancellationToken cancellationToken) => ChangeAsync(key, record => record with { GreetedAt = at });

    private AdvisorRecord WithPlaces(AdvisorRecord record) => record with { Open = world.Assignments.Keys.Count(row => row.Advisor == record.Key) };

    private Task ChangeAsync(AdvisorKey key, Func<AdvisorRecord, AdvisorRecord> change) => faults.CallAsync(() =>
    {
        lock (world.Gate)
        {
            world.Records[key] = change(world.Records.GetValueOrDefault(key) ?? new(key, null, "nl", Reachable: true, null, null));
        }
    });
}
