using Microsoft.Extensions.DependencyInjection;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>An advisor is greeted once: when the roster names them and the bot can reach them.</summary>
public sealed class GreetingTests
{
    [Fact]
    public async Task An_advisor_whom_the_bot_met_is_greeted_once_whatever_is_published_and_however_many_processes_there_are()
    {
        var world = new BotWorld();
        await using var bot = await RunningBot.StartWithAdvisorsAsync(world);
        await using var other = await RunningBot.StartAsync(world);
        await Task.WhenAll(GreetAsync(bot), GreetAsync(other));

        var anna = bot.Person(Account.Anna);
        anna.Sees.Name.ShouldBe("advisor.welcome");
        anna.Sees.Text.ShouldContain("Voorbeeld BV heeft je op de lijst gezet.");
        anna.Sees.Text.ShouldContain("Een naam zie je pas na het aannemen.");
        anna.Sees.Text.ShouldContain("Ben je weg?");
        (await anna.PressesAsync("nav.language")).Text.ShouldContain("You are on the list of confidential advisors");
        (await anna.PressesAsync("advisor.away")).Name.ShouldBe("advisor.home");

        await bot.PublishAsync(RosterText.Usual.Replace(";10\n", ";9\n", StringComparison.Ordinal));
        world.Time.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(GreetAsync(bot), GreetAsync(other));
        await using var third = await RunningBot.StartAsync(world);
        await GreetAsync(third);
        Greetings(bot, Account.Anna).ShouldBe(1);
        Greetings(bot, Account.Karim).ShouldBe(1);
    }

    [Fact]
    public async Task An_advisor_who_cannot_be_reached_is_greeted_when_they_come()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.PublishAsync(RosterText.Usual);
        await GreetAsync(bot);
        Greetings(bot, Account.Anna).ShouldBe(0);

        (await bot.Person(Account.Anna).InstallsAsync()).Name.ShouldBe("home");
        await foreach (var met in bot.Services.GetRequiredService<AdvisorGreetings>().AllMetAsync(CancellationToken.None))
        {
            (await bot.Services.GetRequiredService<AdvisorGreetings>().GreetAsync(met, CancellationToken.None)).ShouldBeTrue();
            break;
        }

        bot.Person(Account.Anna).Sees.Name.ShouldBe("advisor.welcome");
        Greetings(bot, Account.Karim).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_is_greeted()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).InstallsAsync();
        await GreetAsync(bot);
        Greetings(bot, Account.Sanne).ShouldBe(0);
        (await bot.Person(Account.Sanne).SendAsync(bot.Person(Account.Sanne).Invoke("advisor.welcome", []))).ShouldNotContain("advisor.welcome\"");
    }

    private static async Task GreetAsync(RunningBot bot) => await bot.Services.GetRequiredService<AdvisorGreetings>().ExecuteAsync(CancellationToken.None);

    private static int Greetings(RunningBot bot, Account who) => bot.Teams.ChatOf(who).Messages.Count(message => message.Card?.Name == "advisor.welcome");
}
