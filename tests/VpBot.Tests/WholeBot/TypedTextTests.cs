using Azure;
using VpBot.Dialogs.Intents;
using VpBot.Tests.Fixtures;
using VpBot.Tests.Intents;

namespace VpBot.Tests.WholeBot;

/// <summary>Typing is as good as pressing; words that may point to danger are answered whatever else is broken.</summary>
public sealed class TypedTextTests
{
    public static TheoryData<string> Menu => [.. Enum.GetValues<Intent>().Where(intent => IntentVerbs.VerbFor(intent) is not null).Select(intent => intent.ToString())];

    public static TheoryData<string, string> Crises => new()
    {
        { "ik wil niet meer leven", "Ik stop hier even" },
        { "hij staat voor mijn deur met een mes", "Ben je nu niet veilig?" },
        { "ik ben verkracht", "Hulp na seksueel geweld" },
        { "mijn man slaat mij thuis", "Hulp bij geweld thuis" },
    };

    [Theory]
    [MemberData(nameof(Menu))]
    public async Task What_is_typed_gives_the_same_card_as_the_button(string meant)
    {
        var intent = Enum.Parse<Intent>(meant);
        var (_, text) = Utterances.Of("nl").First(line => line.Meant == intent && new IntentRecogniser().Recognise(line.Text) == new Recognition(intent, "nl"));
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        foreach (var who in new[] { Account.Sanne, Account.Anna, Account.Marieke })
        {
            var person = bot.Person(who);
            await person.InstallsAsync();
            var typed = await person.SaysAsync(text);
            if (intent is Intent.Contact)
            {
                await person.PressesAsync("nav.stop");
            }

            var home = await person.InstallsAsync();
            // Taking back is never done by a word that may be misunderstood: it shows the request, with the button.
            var verb = intent is Intent.Withdraw ? "request.status" : IntentVerbs.VerbFor(intent)!;
            await person.SendAsync(home.Buttons.ContainsKey(verb) ? person.Invoke(home, verb) : person.Invoke(verb, new() { ["lang"] = "nl" }));
            person.Sees.Reads().ShouldBe(typed.Reads());
        }
    }

    [Theory]
    [MemberData(nameof(Crises))]
    public async Task Direct_help_comes_also_when_storage_never_answered(string text, string heading)
    {
        foreach (var down in new Exception[] { new RequestFailedException(503, "busy"), new AggregateException("Retry failed."), new TaskCanceledException() })
        {
            await using var bot = await RunningBot.StartAsync();
            bot.Tables.Before = (_, _) => throw down;
            var sanne = bot.Person(Account.Sanne);
            var help = await sanne.SaysAsync(text);
            help.Name.ShouldBe("help.urgent", down.GetType().Name);
            help.Texts[0].ShouldBe(heading);
            help.Links.ShouldContain("tel:112");
            await sanne.SendAsync(sanne.Invoke("help.urgent", []));
            sanne.Sees.Texts[0].ShouldBe("Direct hulp");
        }
    }

    [Fact]
    public async Task Direct_help_does_not_wait_for_storage()
    {
        await using var bot = await RunningBot.StartAsync();
        var never = new TaskCompletionSource();
        bot.Tables.Before = (_, _) => never.Task;
        var help = await bot.Person(Account.Sanne).SaysAsync("ik wil niet meer leven").WaitAsync(TimeSpan.FromSeconds(10));
        help.Name.ShouldBe("help.urgent");
        never.SetResult();
    }
}
