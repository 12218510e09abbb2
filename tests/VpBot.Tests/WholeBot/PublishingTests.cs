using System.Text.Json.Nodes;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>HR sends a file, reads what it would change or what is wrong, and publishes; nobody else can.</summary>
public sealed class PublishingTests
{
    private static readonly string AnnaLine = RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102");
    private static readonly string KarimLine = RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103");
    private static readonly Account Noor = new("Noor", "Haddad", new("a0a0a0a0-0107-4107-8107-000000000107"));

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "rooster.xlsx", "x", "Ik kan alleen een CSV-bestand lezen." },
        { "rooster", "x", "Ik kan alleen een CSV-bestand lezen." },
        { "rooster.csv", new string('a', (2 * 1024 * 1024) + 1), "Dit bestand is te groot." },
        { "rooster.csv", "", "Ik kan dit bestand niet lezen als tabel." },
    };

    [Fact]
    public async Task A_published_list_is_what_employees_see()
    {
        await using var bot = await RunningBot.StartAsync();
        var (marieke, sanne) = (bot.Person(Account.Marieke), bot.Person(Account.Sanne));
        (await marieke.InstallsAsync()).Buttons.Keys.ShouldContain("roster.upload", StringComparer.Ordinal);
        (await sanne.InstallsAsync()).Buttons.Keys.ShouldNotContain("roster.upload", StringComparer.Ordinal);
        (await marieke.PressesAsync("roster.upload")).Text.ShouldContain("Er is nog geen lijst gepubliceerd.");
        var preview = await marieke.SendsFileAsync(RosterText.Usual);
        preview.Name.ShouldBe("roster.preview");
        preview.Text.ShouldContain("Nieuw: Anna Bakker, Karim El Idrissi");
        await sanne.SaysAsync("wie zijn de vertrouwenspersonen");
        sanne.Sees.Text.ShouldNotContain("Anna Bakker");
        (await marieke.PressesAsync("roster.publish")).Text.ShouldContain("Mensen op de lijst: 2. Dit is versie 1.");
        (await sanne.SaysAsync("wie zijn de vertrouwenspersonen")).Text.ShouldContain("Anna Bakker");
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_file_that_is_no_roster_is_explained(string name, string content, string problem)
    {
        await using var bot = await RunningBot.StartAsync();
        var before = await bot.Tables.RowsAsync();
        var answer = await bot.Person(Account.Marieke).SendsFileAsync(content, name);
        answer.Name.ShouldBe("roster.home");
        answer.Text.ShouldContain(problem);
        (await bot.Tables.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_wrong_with_the_whole_file_is_a_sentence_of_its_own()
    {
        await using var bot = await RunningBot.StartAsync();
        var report = await bot.Person(Account.Marieke).SendsFileAsync("naam;soort\nAnna;intern\n");
        report.Text.ShouldContain("- Er is geen kolom met een werkdag.", Case.Sensitive);
    }

    [Theory]
    [InlineData("https://example.org/rooster.csv")]
    [InlineData("https://sharepoint.com.example.org/rooster.csv")]
    [InlineData("http://voorbeeld.sharepoint.com/rooster.csv")]
    [InlineData("https://user@voorbeeld.sharepoint.com/rooster.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("rooster.csv")]
    public async Task A_file_from_elsewhere_is_not_fetched(string address)
    {
        await using var bot = await RunningBot.StartAsync();
        (await bot.Person(Account.Marieke).SendsFileAtAsync(address, "rooster.csv")).Text.ShouldContain("een plek die ik niet mag openen");
        bot.Files.Fetched.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_gone_is_asked_for_again()
    {
        await using var bot = await RunningBot.StartAsync();
        (await bot.Person(Account.Marieke).SendsFileAtAsync("https://voorbeeld-my.sharepoint.com/gone", "rooster.csv")).Text.ShouldContain("Ik kon het bestand niet ophalen.");
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("5")]
    [InlineData("\"{\"")]
    [InlineData("{}")]
    [InlineData("""{"downloadUrl":5}""")]
    [InlineData("""{"downloadUrl":null}""")]
    public async Task A_file_that_does_not_say_where_it_is_is_no_file(string content)
    {
        await using var bot = await RunningBot.StartAsync();
        var marieke = bot.Person(Account.Marieke);
        var message = marieke.FileMessage("https://voorbeeld-my.sharepoint.com/rooster.csv", "rooster.csv");
        message["attachments"]![0]!["content"] = JsonNode.Parse(content);

        await marieke.PostAsync(message);

        marieke.Sees.Name.ShouldBe("toomuch");
    }

    [Fact]
    public async Task A_missing_column_is_named_and_nothing_is_published()
    {
        await using var bot = await RunningBot.StartAsync();
        var before = await bot.Tables.RowsAsync("RosterHead");
        var report = await bot.Person(Account.Marieke).SendsFileAsync(RosterText.Usual.Replace("kanalen;", "wat dan ook;", StringComparison.Ordinal));
        report.Name.ShouldBe("roster.report");
        report.Text.ShouldContain("Kolom kanalen: deze kolom ontbreekt.");
        report.Buttons.Keys.ShouldNotContain("roster.publish", StringComparer.Ordinal);
        (await bot.Tables.RowsAsync("RosterHead")).ShouldBe(before);
    }

    [Fact]
    public async Task All_errors_are_named_at_once_by_row_and_column()
    {
        await using var bot = await RunningBot.StartAsync();
        var csv = RosterText.Of(
            AnnaLine.Replace(";intern;", ";half;", StringComparison.Ordinal),
            KarimLine.Replace("+31 33 555 0103", "bel maar", StringComparison.Ordinal).Replace("karim;", "anna;", StringComparison.Ordinal));
        var report = await bot.Person(Account.Marieke).SendsFileAsync(csv);
        report.Name.ShouldBe("roster.report");
        report.Text.ShouldContain("Punten om te herstellen: 3.");
        report.Text.ShouldContain("Rij 2, kolom soort: half is geen soort.");
        report.Text.ShouldContain("Rij 3, kolom telefoon: bel maar is geen telefoonnummer.");
        report.Text.ShouldContain("Rij 3, kolom sleutel: deze sleutel staat ook op rij 2.");
    }

    [Fact]
    public async Task Whoever_reads_English_reads_what_is_wrong_and_what_the_columns_mean()
    {
        await using var bot = await RunningBot.StartAsync();
        var marieke = bot.Person(Account.Marieke with { Locale = "en-GB" });
        var csv = RosterText.Of(AnnaLine.Replace(";intern;", ";half;", StringComparison.Ordinal), KarimLine.Replace("+31 33 555 0103", "call me", StringComparison.Ordinal));
        var report = await marieke.SendsFileAsync(csv.Replace("telefoon", "phone", StringComparison.Ordinal).Replace(";kanalen", ";weg", StringComparison.Ordinal));
        report.Text.ShouldContain("Row 2, column soort (internal/external): half is not an option here. Write internal or external.");
        report.Text.ShouldContain("Row 3, column phone: call me is not a telephone number.");
        report.Text.ShouldContain("Column kanalen (channels): this column is missing.");
        (await marieke.PressesAsync("nav.home")).Name.ShouldBe("home");
        (await marieke.PressesAsync("roster.upload")).Text.ShouldContain("sleutel (key), objectId (entra object id)");
    }

    [Theory]
    [InlineData("nl-NL", "Gewijzigd: Anna Bakker, Karim El Idrissi", "Anna Bakker: locatie: Utrecht wordt Gouda; telefoon: +31305550102 wordt leeg.", "Karim El Idrissi: talen, dinsdag, woensdag, locatie.")]
    [InlineData("en-GB", "Changed: Anna Bakker, Karim El Idrissi", "Anna Bakker: location: Utrecht becomes Gouda; phone: +31305550102 becomes empty.", "Karim El Idrissi: languages, Tuesday, Wednesday, location.")]
    public async Task The_preview_says_what_changes_about_whom(string locale, string changed, string few, string many)
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.PublishAsync(RosterText.Usual);
        var marieke = bot.Person(Account.Marieke with { Locale = locale });

        var preview = await marieke.SendsFileAsync(RosterText.Of(
            AnnaLine.Replace("Utrecht", "Gouda", StringComparison.Ordinal).Replace("+31 30 555 0102", "", StringComparison.Ordinal),
            KarimLine.Replace("nl en;09:00-17:00;09:00-17:00;09:00-17:00", "nl;09:00-17:00;;", StringComparison.Ordinal).Replace("Utrecht", "", StringComparison.Ordinal)));

        preview.Text.ShouldContain(changed);
        preview.Text.ShouldContain(few);
        preview.Text.ShouldContain(many);
    }

    [Fact]
    public async Task A_value_that_is_no_text_of_ours_shows_as_it_is_and_not_too_long()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.PublishAsync(RosterText.Usual);

        var preview = await bot.Person(Account.Marieke).SendsFileAsync(RosterText.Of(AnnaLine.Replace("Utrecht", "[hier](https://example.org) " + new string('x', 100), StringComparison.Ordinal), KarimLine));

        preview.Text.ShouldContain("\\[hier\\](https://example.org)");
        preview.Text.ShouldNotContain(new string('x', 50));
    }

    [Fact]
    public async Task Warnings_must_be_confirmed()
    {
        await using var bot = await RunningBot.StartAsync();
        var marieke = bot.Person(Account.Marieke);
        var preview = await marieke.SendsFileAsync(RosterText.Of(AnnaLine));
        preview.Text.ShouldContain("er is niemand van buiten de organisatie.");
        var asked = await marieke.PressesAsync("roster.publish");
        asked.Name.ShouldBe("roster.preview");
        asked.Text.ShouldContain("Let op: Zet eerst een vinkje dat je de punten hebt gelezen.");
        asked.Text.ShouldContain("er is niemand van buiten de organisatie.");
        (await marieke.PressesAsync("roster.publish", ("confirm", "true"))).Name.ShouldBe("roster.published");
    }

    [Fact]
    public async Task A_publisher_cannot_put_themself_on_the_list()
    {
        await using var bot = await RunningBot.StartAsync();
        var report = await bot.Person(Account.Marieke).SendsFileAsync(RosterText.Of(AnnaLine, KarimLine, RosterText.Line(Account.Marieke, "marieke", "intern", "")));
        report.Name.ShouldBe("roster.report");
        report.Text.ShouldContain("je kunt jezelf niet op de lijst zetten.");
    }

    [Fact]
    public async Task Of_two_publishers_the_second_is_told_to_look_again()
    {
        await using var bot = await RunningBot.StartAsync();
        var (marieke, pieter) = (bot.Person(Account.Marieke), bot.Person(Account.Pieter));
        await marieke.SendsFileAsync(RosterText.Usual);
        await pieter.SendsFileAsync(RosterText.Of(AnnaLine, RosterText.Line(Noor, "noor", "extern", "")));
        await Task.WhenAll(marieke.PressesAsync("roster.publish"), pieter.PressesAsync("roster.publish"));
        var cards = new[] { marieke.Sees, pieter.Sees };
        cards.Count(card => card.Name == "roster.published").ShouldBe(1);
        cards.Single(card => card.Name == "roster.home").Text.ShouldContain("Iemand anders heeft intussen gepubliceerd.");
        var sees = (await bot.Person(Account.Sanne).SaysAsync("wie zijn de vertrouwenspersonen")).Text;
        sees.Contains("Karim", StringComparison.Ordinal).ShouldBe(marieke.Sees.Name == "roster.published");
        sees.Contains("Noor", StringComparison.Ordinal).ShouldBe(pieter.Sees.Name == "roster.published");
    }

    [Fact]
    public async Task Publishing_twice_is_publishing_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var marieke = bot.Person(Account.Marieke);
        var preview = await marieke.SendsFileAsync(RosterText.Usual);
        var invoke = marieke.Invoke(preview, "roster.publish");
        await marieke.SendAsync(invoke);
        await marieke.SendAsync(invoke);
        marieke.Sees.Text.ShouldContain("Dit is versie 1.");
        await marieke.PressesOldAsync(preview, "roster.publish");
        marieke.Sees.Text.ShouldContain("Dit is versie 1.");

        await marieke.SendsFileAsync(RosterText.Of(AnnaLine, RosterText.Line(Noor, "noor", "extern", "")));
        (await marieke.PressesAsync("roster.publish")).Text.ShouldContain("Dit is versie 2.");
        (await marieke.PressesOldAsync(preview, "roster.publish")).Text.ShouldContain("Iemand anders heeft intussen gepubliceerd.");
        (await bot.Person(Account.Sanne).SaysAsync("wie zijn de vertrouwenspersonen")).Text.ShouldContain("Noor");
    }

    [Fact]
    public async Task A_preview_of_yesterday_is_over()
    {
        await using var bot = await RunningBot.StartAsync();
        var marieke = bot.Person(Account.Marieke);
        await marieke.SendsFileAsync(RosterText.Usual);
        bot.Time.Advance(TimeSpan.FromDays(1));
        (await marieke.PressesAsync("roster.publish")).Text.ShouldContain("Deze controle is verlopen.");
    }

    [Fact]
    public async Task Nobody_else_publishes()
    {
        await using var bot = await RunningBot.StartAsync();
        var preview = await bot.Person(Account.Marieke).SendsFileAsync(RosterText.Usual);
        var before = await bot.Tables.RowsAsync();
        var fetched = bot.Files.Fetched.Count;
        foreach (var who in new[] { Account.Sanne, Account.Anna })
        {
            var person = bot.Person(who);
            (await person.PressesOldAsync(preview, "roster.publish")).Name.ShouldBe("home");
            (await person.PressesOldAsync(preview, "roster.discard")).Name.ShouldBe("home");
            (await person.SendsFileAsync(RosterText.Usual)).Name.ShouldBe("toomuch");
        }

        bot.Files.Fetched.Count.ShouldBe(fetched);
        var pieter = bot.Person(Account.Pieter);
        (await pieter.PressesOldAsync(preview, "roster.publish")).Text.ShouldContain("Deze controle is verlopen.");
        await pieter.PressesOldAsync(preview, "roster.discard");
        (await bot.Tables.RowsAsync()).ShouldBe(before);
        (await bot.Person(Account.Marieke).PressesOldAsync(preview, "roster.publish")).Name.ShouldBe("roster.published");
    }

    [Fact]
    public async Task An_advisor_who_leaves_the_list_loses_the_offer_to_the_next()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        var (first, second) = bot.WhoHasTheOffer();
        await bot.PublishAsync(RosterText.Of(first.Who == Account.Anna ? KarimLine : AnnaLine));
        await bot.SweepAsync();
        first.Sees.Name.ShouldBe("offer.over");
        second.Sees.Name.ShouldBe("offer");
    }
}
