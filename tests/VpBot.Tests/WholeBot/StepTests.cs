using System.Net;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Whatever somebody does at a question, the answer is calm and what they answered before is still there.</summary>
public sealed class StepTests
{
    public static TheoryData<string> Every => [.. Steps.All];

    private static readonly Dictionary<string, (string Id, string Value)[]> NotOffered = new(StringComparer.Ordinal)
    {
        [Steps.Advisor] = [("with", "root")],
        [Steps.Channel] = [("channel", "telepathy")],
        [Steps.Times] = [("times", "2020-01-01/am")],
        [Steps.Options] = [("language", "xx")],
    };

    [Theory]
    [MemberData(nameof(Every))]
    public Task Garbage(string step) => InterruptedAsync(step, async sanne => (await sanne.SaysAsync("blurb 12 !! zzzz")).Name.ShouldBe("toomuch"));

    [Theory]
    [MemberData(nameof(Every))]
    public Task A_question_about_something_else(string step) => InterruptedAsync(step, async sanne =>
    {
        (await sanne.SaysAsync("wat blijft vertrouwelijk")).Name.ShouldBe("info.limits");
        await sanne.SendAsync(sanne.Invoke("info.role", []));
        sanne.Sees.Name.ShouldBe("info.role");
        await sanne.SendAsync(sanne.Invoke("help.urgent", []));
        sanne.Sees.Name.ShouldBe("help.urgent");
    });

    [Theory]
    [MemberData(nameof(Every))]
    public Task A_verb_that_no_button_has(string step) => InterruptedAsync(step, async sanne =>
    {
        await sanne.SendAsync(sanne.Invoke("drop.tables", []));
        sanne.Sees.Name.ShouldBe("home");
    });

    [Theory]
    [MemberData(nameof(Every))]
    public Task The_button_of_another_question(string step) => InterruptedAsync(step, async sanne =>
    {
        var before = sanne.Sees;
        foreach (var other in Steps.All.Where(other => other != step && other != Steps.Review).Append(step == Steps.Review ? "contact.foo" : "contact.send"))
        {
            var data = before.Buttons[step == Steps.Review ? "contact.send" : step]["data"]!.DeepClone().AsObject();
            data["verb"] = other;
            await sanne.SendAsync(sanne.Invoke(other, data));
            sanne.Sees.Reads().ShouldBe(before.Reads(), other);
        }
    });

    [Theory]
    [MemberData(nameof(Every))]
    public Task Another_language(string step) => InterruptedAsync(step, async sanne =>
    {
        (await sanne.PressesAsync("nav.language")).Name.ShouldBe(step);
        sanne.Sees.Language.ShouldBe("en");
        (await sanne.PressesAsync("nav.language")).Name.ShouldBe(step);
        sanne.Sees.Language.ShouldBe("nl");
    });

    [Theory]
    [MemberData(nameof(Every))]
    public Task Back_and_forth_again(string step) => InterruptedAsync(step, async sanne =>
    {
        var at = Steps.All.Index().First(pair => pair.Item == step).Index;
        if (at == 0)
        {
            return;
        }

        (await sanne.PressesAsync("nav.back")).Name.ShouldBe(Steps.All[at - 1]);

        // The card shows the answers as they were given: pressing on sends those again.
        await sanne.PressesAsync(Steps.All[at - 1]);
        (await sanne.SaysAsync("terug")).Name.ShouldBe(Steps.All[at - 1]);
        await sanne.PressesAsync(Steps.All[at - 1]);
    });

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Stopping_forgets_everything(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var before = await bot.Tables.RowsAsync();
        foreach (var stop in new Func<Person, Task<ShownCard>>[] { static sanne => sanne.PressesAsync("nav.stop"), static sanne => sanne.SaysAsync("stop") })
        {
            var sanne = bot.Person(Account.Sanne);
            await sanne.ReachesAsync(step);
            (await stop(sanne)).Name.ShouldBe("stopped");
            sanne.Sees.Text.ShouldContain("Er is niets verstuurd.");
            (await bot.Tables.RowsAsync()).ShouldBe(before);
            (await sanne.SaysAsync("contact")).Name.ShouldBe(Steps.Explain);
            await sanne.PressesAsync("nav.stop");
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task After_half_an_hour_without_a_press_one_starts_again(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(step);
        bot.Time.Advance(TimeSpan.FromMinutes(29));
        await sanne.SendAsync(sanne.Invoke("contact.start", []));
        sanne.Sees.Name.ShouldBe(step);

        bot.Time.Advance(TimeSpan.FromMinutes(31));
        (await sanne.PressesAsync(step == Steps.Review ? "contact.send" : step, Steps.Answer(step))).Name.ShouldBe(step == Steps.Explain ? Steps.Advisor : Steps.Explain);
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task A_value_that_was_not_offered_is_not_taken(string step)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var before = await sanne.ReachesAsync(step);
        if (!NotOffered.TryGetValue(step, out var inputs))
        {
            return;
        }

        var answer = await sanne.PressesAsync(step, inputs);
        answer.Name.ShouldBe(step);
        answer.Text.ShouldContain("Let op: ");
        (await sanne.PressesAsync(step, Steps.Answer(step))).Name.ShouldNotBe(step, StringComparer.Ordinal);
        before.Text.ShouldNotContain("Let op: ");
        NoErrors(bot);
    }

    [Theory]
    [InlineData(Steps.Explain, Steps.Advisor)]
    [InlineData(Steps.Advisor, Steps.Channel)]
    [InlineData(Steps.Channel, Steps.Channel)]
    [InlineData(Steps.Times, Steps.Options)]
    [InlineData(Steps.Options, Steps.Review)]
    public async Task Only_how_must_be_answered(string step, string then)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var card = await sanne.ReachesAsync(step);
        await sanne.SendAsync(sanne.Invoke(step, card.Buttons[step]["data"]!.DeepClone().AsObject()));
        sanne.Sees.Name.ShouldBe(then);
        sanne.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "Vul een telefoonnummer in, of kies een andere manier.")]
    [InlineData("bel maar", "Dit nummer herken ik niet.")]
    [InlineData("112", "Dit nummer herken ik niet.")]
    [InlineData("061234", "Dit nummer herken ik niet.")]
    [InlineData("+31 6 12345678901234567890", "Dit nummer herken ik niet.")]
    [InlineData("<script>alert(1)</script>", "Dit nummer herken ik niet.")]
    public async Task A_number_that_is_none_is_asked_again_and_the_choice_stays(string phone, string problem)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Channel);
        var again = await sanne.PressesAsync(Steps.Channel, ("channel", "phone"), ("phone", phone));

        again.Name.ShouldBe(Steps.Channel);
        again.Text.ShouldContain(problem);
        again.Value("channel").ShouldBe("phone");
        if (phone.Length > 3)
        {
            again.Json.ToJsonString().ShouldNotContain(phone);
        }
    }

    /// <summary>Brings somebody to a question, lets something happen, and looks whether they come back to it by "contact" and can finish with all answers.</summary>
    private static async Task InterruptedAsync(string step, Func<Person, Task> happens)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        var before = await sanne.ReachesAsync(step);
        await happens(sanne);
        sanne.Status.ShouldBe(HttpStatusCode.OK);
        await sanne.SendAsync(sanne.Invoke("contact.start", []));
        sanne.Sees.Reads().ShouldBe(before.Reads());
        foreach (var next in Steps.All.SkipWhile(next => next != step).TakeWhile(next => next != Steps.Review))
        {
            sanne.Sees.Name.ShouldBe(next);
            await sanne.PressesAsync(next, Steps.Answer(next));
        }

        sanne.Sees.Name.ShouldBe(Steps.Review);
        sanne.Sees.Text.ShouldContain("Hoe: bellen, +31612345678");
        sanne.Sees.Text.ShouldContain("Wanneer: dinsdag 24 november, ochtend; woensdag 25 november, middag");
        (await bot.Tables.RowsAsync("Requests")).ShouldBeEmpty();
        (await bot.Tables.RowsAsync("Keys")).ShouldBeEmpty();
        NoErrors(bot);
    }

    private static void NoErrors(RunningBot bot) =>
        bot.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)).ShouldBeEmpty();
}
