using VpBot.Local;

namespace VpBot.Tests.Local;

public sealed class NodeToolsTests
{
    [Theory]
    [InlineData("v20.0.0")]
    [InlineData("v24.1.0\n")]
    [InlineData("v21.0.0-nightly2023")]
    public void Node_20_and_newer_will_do(string said) =>
        NodeTools.ComplaintAboutVersion(new CommandResult(0, said, "")).ShouldBeNull();

    [Theory]
    [InlineData(0, "v18.19.1")]
    [InlineData(0, "")]
    [InlineData(1, "v20.0.0")]
    public void An_older_Node_is_named_with_what_to_do(int exitCode, string said)
    {
        var complaint = NodeTools.ComplaintAboutVersion(new CommandResult(exitCode, said, ""));

        complaint.ShouldNotBeNull();
        complaint.ShouldContain("Node 20 or newer is needed");
        complaint.ShouldContain($"'{said}'");
    }

    [Fact]
    public void A_program_that_is_nowhere_on_the_path_is_not_found() =>
        Executables.Find("node", Path.GetTempPath()).ShouldBeNull();

    [Fact]
    public void What_the_lock_file_names_comes_from_everybodys_own_registry()
    {
        var lockFile = File.ReadAllText(Path.Combine(Checkout.Local, "package-lock.json"));

        lockFile.ShouldNotContain("\"resolved\"");
        lockFile.ShouldContain("\"integrity\"");
    }

    [Fact]
    public async Task Two_who_install_at_once_do_not_meet()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("vpbot-").FullName, "lock");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var first = await FileLock.TakeAsync(file, patience.Token);
        var second = FileLock.TakeAsync(file, patience.Token);

        second.IsCompleted.ShouldBeFalse();
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task The_tools_are_there_after_an_installation()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));

        var tools = await NodeTools.EnsureInstalledAsync(static _ => { }, patience.Token);

        File.Exists(tools.Azurite).ShouldBeTrue();
        File.Exists(tools.Playground).ShouldBeTrue();
    }
}
