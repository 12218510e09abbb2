using VpBot.Tests.Fixtures;
using VpBot.Tests.Polyfills.DataTables;

namespace VpBot.Tests.Faults;

/// <summary>
/// Every operation of every command fails once on its way to a real Azurite, each in another way; the client tries again. Nobody notices:
/// the person has their answer, and every card went out once.
/// </summary>
public sealed class RetriedFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Sampled = ["contact.start", "send", "accept", "decline", "withdraw", "no contact", "close", "expire", "publish"];

    public static TheoryData<string> Commands() => [.. Sampled];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Whatever_fails_once_is_healed_by_trying_again(string name)
    {
        var command = Command.All.Single(candidate => candidate.Name == name);
        var faults = Enum.GetValues<Fault>();
        var operations = (await RunAsync(command, at: 0, default)).Count;
        operations.ShouldBePositive();
        foreach (var at in Enumerable.Range(1, operations))
        {
            await RunAsync(command, at, faults[(at + name.Length) % faults.Length]);
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(Command command, int at, Fault fault)
    {
        var tap = new TableTap();
        var tapped = azurite.Service(Clients.Options(new TappedTransport(tap)));
        await using var story = await FaultStory.StartAsync(azurite.Service(), tapped, tap, $"t{RandomIds.Next()}");
        return await FaultRun.ExecuteAsync(story, command, at, fault, again: false, unnoticed: true);
    }
}
