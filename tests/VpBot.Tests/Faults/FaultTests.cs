using VpBot.Dialogs.Requests;
using VpBot.Storage.InMemory;

namespace VpBot.Tests.Faults;

/// <summary>
/// Every operation of every command fails once in every way, and the client's own retries were in vain. Which operations there are is
/// found out by doing the command once without a fault.
/// </summary>
public sealed class FaultTests
{
    /// <summary>What is no press and is answered with a message.</summary>
    private static readonly string[] Messages = ["install", "upload"];

    public static TheoryData<string> Commands() => [.. Command.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Whatever_fails_once_nothing_is_lost_doubled_or_left_behind(string name)
    {
        var command = Command.All.Single(candidate => candidate.Name == name);
        var operations = (await RunAsync(command, at: 0, default, again: false)).Count;
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
        var clock = new Fixtures.ManualTime(Fixtures.BotWorld.Monday);
        var tables = new InMemoryTableServiceClient(clock);
        await using var story = await FaultStory.StartAsync(tables, new TappedTables(tables, tap), tap);
        await command.PrepareAsync(story);
        var before = (await story.RequestsAsync()).SingleOrDefault()?.Request.State;

        tap.Listen(at, fault);
        await command.ActAsync(story);
        var operations = tap.Stop();

        var what = $"{command.Name}, {fault} at {at} ({(at > 0 ? operations[at - 1] : "none")}), {(again ? "again" : "once")}: {string.Join(", ", operations)}";
        tap.Failed.ShouldBe(at > 0, what);
        if (command.Who is { } who)
        {
            ((int)who(story).Status).ShouldBe(200, what);
            if (Messages.Contains(command.Name))
            {
                who(story).Sees.ShouldNotBeNull(what);
            }
            else
            {
                story.WasAnswered.ShouldBeTrue(what);
            }

            if (again && who(story).Sees.Name == "trouble")
            {
                await command.ActAsync(story);
            }
        }

        await story.PassAsync();
        await story.CheckAsync(what);
        var after = (await story.RequestsAsync()).SingleOrDefault()?.Request.State;
        if (again || at == 0)
        {
            after.ShouldBe(command.Ends, what);
        }
        else
        {
            new RequestState?[] { before, command.Ends }.ShouldContain(after, what);
        }

        return operations;
    }
}
