using System.Diagnostics;
using VpBot.Local;
using VpBot.Local.Parts;

namespace VpBot.Tests.Local;

public sealed class PartTests
{
    [Fact]
    public async Task A_part_that_ends_says_its_last_words()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var part = Part.Start("The thing", new ProcessStartInfo("dotnet", ["no-such-program.dll"]), LogFile());

        var error = await Should.ThrowAsync<CannotRunException>(
            () => part.UntilAsync(_ => Task.FromResult(false), TimeSpan.FromSeconds(60), patience.Token));

        error.Message.ShouldStartWith("The thing ended by itself with exit code ");
        error.Message.ShouldContain("no-such-program");
        (await File.ReadAllTextAsync(part.LogFile)).ShouldContain("no-such-program");
    }

    [Fact]
    public void A_part_that_is_not_there_is_one_clear_line() =>
        Should.Throw<CannotRunException>(() => Part.Start("The thing", new ProcessStartInfo("vpbot-no-such-program"), LogFile()))
            .Message.ShouldStartWith("The thing could not be started (vpbot-no-such-program)");

    [Fact]
    public async Task A_part_that_does_not_get_ready_is_not_waited_for_for_ever()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var tools = await NodeTools.EnsureInstalledAsync(static _ => { }, patience.Token);
        await using var azurite = await AzuriteTables.StartAsync(tools, Path.GetDirectoryName(LogFile())!, patience.Token);

        (await Should.ThrowAsync<CannotRunException>(
            () => azurite.Part.UntilAsync(_ => Task.FromResult(false), TimeSpan.FromMilliseconds(300), patience.Token)))
            .Message.ShouldStartWith("Azurite was not ready after 0 s.");
    }

    private static string LogFile() => Path.Combine(Directory.CreateTempSubdirectory("vpbot-").FullName, "part.log");
}
