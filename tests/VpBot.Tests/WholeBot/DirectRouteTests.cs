using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Whoever makes contact themself can do so with everybody who is there, above all when nobody can take a request.</summary>
public sealed class DirectRouteTests
{
    private const string NobodyAtAll = "Let op: Op dit moment kan niemand een verzoek aannemen. Neem zelf contact op, of probeer het later nog eens.";

    private static readonly Dictionary<string, string?> NothingOffTeams = new(StringComparer.Ordinal) { ["Organisation:OffTeamsContact"] = null };

    [Theory]
    [MemberData(nameof(ExcludingTests.Unable), MemberType = typeof(ExcludingTests))]
    public async Task Also_whoever_cannot_take_a_request_now_is_shown_unless_not_yet_in_service(string state)
    {
        await using var bot = await ExcludingTests.StartAsync(state);
        var before = await bot.Tables.RowsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Channel);
        var self = await sanne.PressesAsync(Steps.Channel, ("channel", "self"));

        self.Name.ShouldBe("contact.self");
        self.Text.Contains(Karim, StringComparison.Ordinal).ShouldBe(state != "not yet in service", self.Text);
        (await bot.Tables.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Whoever_is_excluded_or_not_wanted_is_not_shown()
    {
        await using var bot = await ExcludingTests.StartAsync("full");
        foreach (var answer in new[] { ("with", "anna"), ("notwith", "karim") })
        {
            var sanne = bot.Person(Account.Sanne);
            await sanne.ReachesAsync(Steps.Advisor);
            await sanne.PressesAsync(Steps.Advisor, answer);
            var self = await sanne.PressesAsync(Steps.Channel, ("channel", "self"));
            self.Text.ShouldContain("Anna Bakker");
            self.Text.ShouldNotContain("Karim");
        }
    }

    [Theory]
    [InlineData("nl", "Bel")]
    [InlineData("en", "Call")]
    public async Task A_number_is_there_to_read_and_to_press_and_nobody_elses(string language, string call)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var asker = bot.Person(language == "nl" ? Account.Sanne : Account.Emily);
        await asker.ReachesAsync(Steps.Advisor);
        await asker.PressesAsync(Steps.Advisor, ("with", "any"), ("notwith", "karim"));
        var self = await asker.PressesAsync(Steps.Channel, ("channel", "self"));

        self.Text.ShouldContain("+31305550102");
        self.Text.ShouldContain("030 555 0100");
        self.Links.Split('\n').ShouldBe(["tel:+31305550102", "tel:0305550100"]);
        self.Json.ToJsonString().ShouldContain($"\"{call} 030 555 0100\"");
    }

    [Theory]
    [InlineData("Bel de balie")]
    [InlineData("vertrouwen@voorbeeld.example")]
    public async Task What_is_no_number_is_only_there_to_read(string offTeams)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Organisation:OffTeamsContact"] = offTeams });
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Channel);
        var self = await sanne.PressesAsync(Steps.Channel, ("channel", "self"));

        self.Text.ShouldContain(offTeams);
        self.Links.Split('\n').Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("030 555 0100")]
    [InlineData(null)]
    public async Task When_everybody_is_full_one_can_still_make_contact_oneself(string? offTeams)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Organisation:OffTeamsContact"] = offTeams });
        await bot.PublishAsync(string.Join('\n', RosterText.Usual.Trim().Split('\n').Select((line, number) => number == 0 ? line : RosterText.OneAtATime(line))));
        await bot.Person(Account.Emily).SendsForAsync(bot, "any", "karim");
        await bot.Person(Account.Pieter).SendsForAsync(bot, "any", "anna");
        var sanne = bot.Person(Account.Sanne);
        var before = await bot.Tables.RowsAsync();

        var asked = await sanne.ReachesAsync(Steps.Advisor);
        asked.Text.ShouldContain(NobodyAtAll);
        asked.Text.ShouldContain("Je kunt ook zelf contact opnemen met een vertrouwenspersoon.");
        asked.Text.Contains("Buiten Teams om kan het zo: 030 555 0100", StringComparison.Ordinal).ShouldBe(offTeams is not null);
        asked.Buttons.ContainsKey("info.advisors").ShouldBeTrue();
        asked.Choices("with").ShouldBe(["any"]);
        asked.Choices("notwith").ShouldBe(["anna", "karim"]);

        var how = await sanne.PressesAsync(Steps.Advisor, ("notwith", "anna"));
        how.Name.ShouldBe(Steps.Channel);
        how.Text.ShouldContain(NobodyAtAll);
        how.Buttons.ContainsKey("info.advisors").ShouldBeTrue();
        how.Choices("channel").ShouldBe(["self"]);
        (await sanne.PressesAsync(Steps.Channel, ("channel", "phone"), ("phone", "0612345678"))).Name.ShouldBe(Steps.Channel);
        var self = await sanne.PressesAsync(Steps.Channel, ("channel", "self"));
        self.Text.ShouldContain(Karim);
        self.Text.ShouldNotContain("Anna");
        var list = await sanne.PressesOldAsync(asked, "info.advisors");
        list.Text.ShouldContain("Telefoon: +31335550103");
        list.Text.ShouldContain("E-mail: Karim.ElIdrissi@voorbeeld.example");
        (await bot.Tables.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_only_advisor_who_asks_is_told_of_other_help()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync(settings: NothingOffTeams);
        await bot.PublishAsync(RosterText.Of(RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102")));
        var anna = bot.Person(Account.Anna);
        var asked = await anna.ReachesAsync(Steps.Advisor);
        asked.Text.ShouldContain("Op dit moment kan niemand een verzoek aannemen.");
        asked.Text.ShouldContain(NobodyElse);
        asked.Inputs.ContainsKey("notwith").ShouldBeFalse();
        (await anna.PressesAsync("info.help")).Name.ShouldBe("info.help");

        await anna.PressesOldAsync(asked, Steps.Advisor);
        anna.Sees.Choices("channel").ShouldBe(["self"]);
        var self = await anna.PressesAsync(Steps.Channel, ("channel", "self"));
        self.Name.ShouldBe("contact.self");
        self.Text.ShouldContain(NobodyElse);
        (await anna.PressesAsync("info.help")).Name.ShouldBe("info.help");
    }

    private const string NobodyElse = "Er is nu geen andere vertrouwenspersoon. Bij Andere hulp lees je waar je nog meer terechtkunt.";

    private const string Karim = """
        Karim El Idrissi
        Telefoon: +31335550103
        E-mail: Karim.ElIdrissi@voorbeeld.example
        Waar: Utrecht
        Dagen: maandag, dinsdag, woensdag, donderdag en vrijdag
        """;
}
