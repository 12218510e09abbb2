using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>What an operator reads when nobody can be asked: which advisors, and nothing of what an employee chose.</summary>
public sealed class ShortageTests
{
    [Fact]
    public async Task The_log_says_by_key_why_nobody_could_be_asked_and_not_who_was_ruled_out()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (anna, sanne) = (bot.Person(Account.Anna), bot.Person(Account.Sanne));
        await sanne.ReachesAsync(Steps.Advisor);
        await sanne.PressesAsync(Steps.Advisor, ("notwith", "karim"));
        foreach (var step in Steps.All.SkipWhile(step => step != Steps.Channel).TakeWhile(step => step != Steps.Review))
        {
            await sanne.PressesAsync(step, Steps.Answer(step));
        }

        await sanne.PressesAsync("contact.send");
        await bot.SettleAsync();
        bot.Log.Text.ShouldNotContain("Nobody could be asked");

        await anna.SaysAsync("ik ben weg");
        await anna.PressesAsync("advisor.away", ("from", "2026-11-23"), ("until", "2026-11-27"));
        await bot.SettleAsync();
        await bot.WaitAsync(TimeSpan.FromHours(1));

        var said = bot.Log.Lines.Where(line => line.Contains("Nobody could be asked", StringComparison.Ordinal)).ShouldHaveSingleItem();
        said.ShouldContain("Of the advisors: Away 1 (anna).");
        said.ShouldNotContain("karim");
    }
}
