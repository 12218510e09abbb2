using VpBot.Storage.InMemory;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Faults;

/// <summary>
/// Every operation of every command fails once in every way, and the client's own retries were in vain. Which operations there are is
/// found out by doing the command once without a fault.
/// </summary>
public sealed class FaultTests
{
    public static TheoryData<string> Commands() => [.. Command.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Whatever_fails_once_nothing_is_lost_doubled_or_left_behind(string name)
    {
        var command = Command.All.Single(candidate => candidate.Name == name);
        var operations = (await RunAsync(command, at: 0, default, again: true)).Count;
        operations.ShouldBePositive();
        foreach (var at in Enumerable.Range(1, operations))
        {
            foreach (var fault in Enum.GetValues<Fault>())
            {
                await RunAsync(command, at, fault, again: true);
                if (command.Who is not null && fault is Fault.Error or Fault.TimeoutAfter)
                {
                    await RunAsync(command, at, fault, again: false);
                }
            }
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(Command command, int at, Fault fault, bool again)
    {
        var tap = new TableTap();
        var tables = new InMemoryTableServiceClient(new ManualTime(BotWorld.Monday));
        await using var story = await FaultStory.StartAsync(tables, new TappedTables(tables, tap), tap);
        return await FaultRun.ExecuteAsync(story, command, at, fault, again, unnoticed: at == 0);
    }
}
