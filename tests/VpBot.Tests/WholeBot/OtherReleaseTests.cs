using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VpBot.Conversations;
using VpBot.Sealing;
using VpBot.Tests.Fixtures;
using Sender = VpBot.Dialogs.Requests.Person;

namespace VpBot.Tests.WholeBot;

/// <summary>State that another release of the bot left: somebody was in the middle of the questions when it was deployed.</summary>
public sealed class OtherReleaseTests
{
    /// <summary>The questions at which something is kept.</summary>
    public static TheoryData<string> Kept => [.. Steps.All.Skip(1)];

    /// <summary>What another release may have called or counted differently, and the question that is then asked. The version tells of every step and prompt.</summary>
    public static TheoryData<string, string, string> Differences => new()
    {
        { "\"v\":\\d+", "\"v\":99", Steps.Explain },
        { "\"schema\":\\d+", "\"schema\":99", Steps.Explain },
        { "\"id\":\"ContactDialog\"", "\"id\":\"OldDialog\"", Steps.Explain },
        { "\"version\":\"[^\"]+\"", "\"version\":\"other steps\"", Steps.Explain },
        { "\"stepIndex\":\\d", "\"stepIndex\":0", Steps.Options },
        { "\"stepIndex\":\\d", "\"stepIndex\":6", Steps.Explain },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task One_starts_again_or_goes_on_after_the_question_that_was_answered(string here, string there, string question)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Times);
        await ChangeStateAsync(bot, here, there);

        var next = await sanne.PressesAsync(Steps.Times, Steps.Answer(Steps.Times));

        next.Name.ShouldBe(question);
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
        await ReachesTheEndAsync(sanne);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task At_every_question_at_which_something_is_kept_other_steps_begin_anew(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(step);
        await ChangeStateAsync(bot, "\"version\":\"[^\"]+\"", "\"version\":\"other steps\"");

        (await sanne.PressesAsync(step == Steps.Review ? "contact.send" : step, Steps.Answer(step))).Name.ShouldBe(Steps.Explain);

        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
        await ReachesTheEndAsync(sanne);
    }

    /// <summary>Whatever question is shown, the buttons lead on to the review.</summary>
    private static async Task ReachesTheEndAsync(Person sanne)
    {
        foreach (var step in Steps.All.SkipWhile(step => step != sanne.Sees.Name).TakeWhile(step => step != Steps.Review))
        {
            await sanne.PressesAsync(step, Steps.Answer(step));
        }

        sanne.Sees.Name.ShouldBe(Steps.Review);
    }

    private static async Task ChangeStateAsync(RunningBot bot, string here, string there)
    {
        var (states, sealing) = (bot.Services.GetRequiredService<IConversationStates>(), bot.Services.GetRequiredService<IStateSealing>());
        var key = bot.Services.GetRequiredService<IPersonLookups>().Of(new Sender(Account.Tenant, Account.Sanne.ObjectId));
        var found = (await states.FindAsync(key, CancellationToken.None)).ShouldNotBeNull();
        var state = sealing.Open(key, found.Content.Span, Encoding.UTF8.GetString).ShouldNotBeNull();
        var changed = Regex.Replace(state, here, there, RegexOptions.None, TimeSpan.FromSeconds(1));
        string.Equals(changed, state, StringComparison.Ordinal).ShouldBeFalse();
        (await states.SaveAsync(key, sealing.Seal(key, Encoding.UTF8.GetBytes(changed)), bot.Time.GetUtcNow().AddMinutes(30), found.Tag, CancellationToken.None)).ShouldBeTrue();
    }
}
