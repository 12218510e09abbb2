using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeRosterReader(World world) : IRosterReader
{
    public ValueTask<AdvisorRoster> CurrentAsync(CancellationToken cancellationToken) => ValueTask.FromResult(world.Roster);
}
