using VpBot.Dialogs.Requests;

namespace VpBot.Tests.Faults;

/// <summary>One command with one fault, and everything that must hold afterwards.</summary>
internal static class FaultRun
{
    /// <summary>What is no press and is answered with a message.</summary>
    private static readonly string[] Messages = ["install", "upload"];

    /// <summary>Does the command in a story that was just started; gives its operations.</summary>
    /// <param name="story">Just started.</param>
    /// <param name="command">What is done.</param>
    /// <param name="at">Which operation fails, from 1; 0 for none.</param>
    /// <param name="fault">How.</param>
    /// <param name="again">Whether the person presses again when they are told that something went wrong.</param>
    /// <param name="unnoticed">Whether nobody may notice, because the client's retries heal it.</param>
    public static async Task<IReadOnlyList<string>> ExecuteAsync(FaultStory story, Command command, int at, Fault fault, bool again, bool unnoticed)
    {
        await command.PrepareAsync(story);
        var before = (await story.RequestsAsync()).SingleOrDefault()?.Request.State;

        story.Tap.Listen(at, fault);
        await command.ActAsync(story);
        var operations = story.Tap.Stop();

        var what = $"{command.Name}, {fault} at {at} ({(at > 0 ? operations[at - 1] : "none")}), {(again ? "again" : "once")}: {string.Join(", ", operations)}";
        story.Tap.Failed.ShouldBe(at > 0, what);
        if (command.Who is { } who)
        {
            await AnsweredAsync(story, command, who(story), again, unnoticed, what);
        }

        await story.PassAsync();
        await story.CheckAsync(what, onlyOnce: unnoticed);
        var after = (await story.RequestsAsync()).SingleOrDefault()?.Request.State;
        if (again || unnoticed)
        {
            after.ShouldBe(command.Ends, what);
        }
        else
        {
            new RequestState?[] { before, command.Ends }.ShouldContain(after, what);
        }

        return operations;
    }

    private static async Task AnsweredAsync(FaultStory story, Command command, Fixtures.Person who, bool again, bool unnoticed, string what)
    {
        ((int)who.Status).ShouldBe(200, what);
        (Messages.Contains(command.Name, StringComparer.Ordinal) ? who.Sees is not null : story.WasAnswered).ShouldBeTrue(what);
        if (who.Sees!.Name == "trouble")
        {
            unnoticed.ShouldBeFalse(what);
            if (again)
            {
                await command.ActAsync(story);
                (who.Sees.Name == "trouble").ShouldBeFalse(what);
            }
        }
    }
}
