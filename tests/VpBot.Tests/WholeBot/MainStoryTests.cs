using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The main job from end to end, word for word.</summary>
public sealed class MainStoryTests
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["home"] = "Ik ben een computerprogramma van Voorbeeld BV. Ik ben geen mens en geen vertrouwenspersoon. Ik help je om een vertrouwenspersoon te vinden.",
        ["teams"] = "Dit gesprek staat in Teams. Teams is van je werkgever.",
        [Steps.Explain] = "Ik vraag niet wat er is gebeurd. Pas als je op Versturen drukt, gaat er iets weg.",
        [Steps.Advisor] = "Met wie wil je contact?",
        [Steps.Channel] = "Hoe wil je contact?",
        [Steps.Times] = "Wanneer is het veilig voor je?",
        [Steps.Options] = "Bijna klaar",
        [Steps.Review] = "Wanneer: dinsdag 24 november, ochtend; woensdag 25 november, middag",
        ["contact.sent"] = "Je verzoek gaat naar een vertrouwenspersoon die tijd heeft. Je hoort uiterlijk woensdag 25 november iets.",
        ["request.status"] = "{0} heeft je verzoek aangenomen en neemt contact met je op. Het gaat zo: bellen, uiterlijk woensdag 25 november.",
    };

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["home"] = "I am a computer program of Voorbeeld BV. I am not a person and not a confidential advisor. I help you find a confidential advisor.",
        ["teams"] = "This chat is in Teams. Teams belongs to your employer.",
        [Steps.Explain] = "I do not ask what happened. Nothing is sent until you press Send.",
        [Steps.Advisor] = "With whom",
        [Steps.Channel] = "How",
        [Steps.Times] = "When is it safe",
        [Steps.Options] = "Almost done",
        [Steps.Review] = "When: Tuesday 24 November, morning; Wednesday 25 November, afternoon",
        ["contact.sent"] = "Your request goes to an advisor who has time. You will hear by Wednesday 25 November at the latest.",
        ["request.status"] = "{0} has accepted your request and will contact you. How: by phone, by Wednesday 25 November at the latest.",
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Somebody_asks_one_advisor_passes_and_the_other_accepts(string language)
    {
        var (lines, who) = language == "nl" ? (Dutch, Account.Sanne) : (English, Account.Emily);
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var asker = bot.Person(who);
        (await asker.InstallsAsync()).Text.ShouldContain(lines["home"]);
        asker.Sees.Text.ShouldContain(lines["teams"]);
        await asker.PressesAsync("contact.start");
        foreach (var step in Steps.All)
        {
            asker.Sees.Name.ShouldBe(step);
            asker.Sees.Language.ShouldBe(language);
            asker.Sees.Text.ShouldContain(lines[step]);
            await asker.PressesAsync(step == Steps.Review ? "contact.send" : step, Steps.Answer(step));
        }

        asker.Sees.Name.ShouldBe("contact.sent");
        asker.Sees.Text.ShouldContain(lines["contact.sent"]);
        await bot.SettleAsync();
        var (first, second) = bot.WhoHasTheOffer();
        first.Sees.Text.ShouldContain("Iemand wil graag contact. Je ziet pas wie als je het verzoek aanneemt.");
        second.Sees.Name.ShouldNotBe("offer", StringComparer.Ordinal);

        var passed = await first.PressesAsync("offer.decline");
        passed.Name.ShouldBe("offer.over");
        passed.Text.ShouldContain("Dank je. Je hoeft niets meer te doen.");
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer");

        var accepted = await second.PressesAsync("offer.accept");
        accepted.Name.ShouldBe("offer.accepted");
        accepted.Text.ShouldContain($"Wie: {who.Name}");
        accepted.Text.ShouldContain("Telefoon: +31612345678");
        accepted.Links.ShouldContain("tel:+31612345678");
        await bot.SettleAsync();
        asker.Sees.Name.ShouldBe("request.status");
        asker.Sees.Text.ShouldContain(string.Format(System.Globalization.CultureInfo.InvariantCulture, lines["request.status"], second.Who.Name));
        first.Sees.Name.ShouldBe("offer.over");
    }

    [Theory]
    [InlineData("teamsChat", "https://teams.microsoft.com/l/chat/0/0?users=Sanne.deVries%40voorbeeld.example")]
    [InlineData("teamsCall", "https://teams.microsoft.com/l/call/0/0?users=Sanne.deVries%40voorbeeld.example")]
    [InlineData("phone", "tel:+31612345678")]
    [InlineData("atWork", "https://teams.microsoft.com/l/chat/0/0?users=Sanne.deVries%40voorbeeld.example")]
    [InlineData("elsewhere", "https://teams.microsoft.com/l/chat/0/0?users=Sanne.deVries%40voorbeeld.example")]
    public async Task Whoever_accepts_gets_the_way_to_make_contact(string channel, string link)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot, channel);
        var (advisor, _) = bot.WhoHasTheOffer();
        var accepted = await advisor.PressesAsync("offer.accept");

        accepted.Name.ShouldBe("offer.accepted");
        accepted.Text.ShouldContain("Wie: Sanne de Vries");
        accepted.Links.ShouldContain(link);
        accepted.Text.Contains("+31612345678", StringComparison.Ordinal).ShouldBe(channel == "phone");
    }

    [Fact]
    public async Task Whoever_makes_contact_themself_leaves_nothing_behind()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var before = await bot.Tables.RowsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Channel);
        var self = await sanne.PressesAsync("contact.channel", ("channel", "self"));

        self.Name.ShouldBe("contact.self");
        self.Text.ShouldContain("Ik heb niets bewaard en niets verstuurd.");
        self.Text.ShouldContain("Telefoon: +31305550102");
        self.Text.ShouldContain("030 555 0100");
        (await bot.Tables.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Reading_stores_nothing_and_asks_nothing_of_storage()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        var before = await bot.Tables.RowsAsync();
        var operations = bot.Tables.Operations;
        string[] verbs = ["info.role", "info.boundaries", "info.limits", "info.behaviour", "info.firsttalk", "info.advisors", "info.help", "info.privacy", "info.notsure", "nav.home", "help.urgent"];
        foreach (var verb in verbs)
        {
            await sanne.SendAsync(sanne.Invoke(verb, []));
            sanne.Sees.Name.ShouldBe(verb == "nav.home" ? "home" : verb);
        }

        (await sanne.SaysAsync("wat doet een vertrouwenspersoon")).Name.ShouldBe("info.role");
        (await sanne.SaysAsync("qwerty asdfgh")).Name.ShouldBe("toomuch");
        bot.Tables.Operations.ShouldBe(operations, string.Join(", ", bot.Tables.Asked.Skip(operations)));
        (await bot.Tables.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_client_that_only_submits_comes_just_as_far()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.InstallsAsync();
        await sanne.SubmitsAsync("contact.start");
        foreach (var step in Steps.All)
        {
            sanne.Sees.Name.ShouldBe(step);
            await sanne.SubmitsAsync(step == Steps.Review ? "contact.send" : step, Steps.Answer(step));
        }

        sanne.Sees.Name.ShouldBe("contact.sent");
        bot.Teams.ChatOf(Account.Sanne).Messages.Count.ShouldBe(1);
        await bot.SettleAsync();
        bot.WhoHasTheOffer().Offered.Sees.Name.ShouldBe("offer");
    }
}
