using Azure.Data.Tables;
using VpBot.Local.Personas;

namespace VpBot.EndToEnd;

/// <summary>What somebody types is in no table, no log line and no request that the bot sends; and this would be seen if it were.</summary>
public sealed class NothingTypedIsKeptTests(TappedStage stage) : IClassFixture<TappedStage>
{
    private const string Word = "Kwetterfazant";
    private const string Sentence = $"Mijn collega {Word} heeft me gisteren voor schut gezet, en nu durf ik niet meer naar het overleg.";

    private readonly Canary canary = new(Word);

    [Fact]
    public async Task A_typed_sentence_is_nowhere_and_a_planted_one_is_found()
    {
        var anna = await stage.OpenAsync(Cast.InternalAdvisor);
        var karim = await stage.OpenAsync(Cast.ExternalAdvisor);
        await anna.CardAsync("home");
        await karim.CardAsync("home");
        var sanne = await stage.OpenAsync(Cast.Employee);
        await sanne.CardAsync("home");

        await sanne.SayAsync(Sentence);
        await sanne.CardAsync("toomuch");
        await sanne.ScreenshotAsync("20-toomuch");
        await AskAsync(sanne);
        await sanne.SayAsync($"Hij heet {Word}");
        await sanne.CardAsync("toomuch");
        stage.Tap.Requests.ShouldContain(request => request.Contains("contact.sent", StringComparison.Ordinal), "the tap hears what the bot sends");

        (await LeaksAsync()).ShouldBeEmpty();

        await PlantAsync();
        (await LeaksAsync()).ShouldBe(["a log line", "a request", "a table"], ignoreOrder: true);
    }

    /// <summary>Goes through all questions, and says it again in the middle.</summary>
    private static async Task AskAsync(TeamsWindow sanne)
    {
        await sanne.PressAsync("Contact met een vertrouwenspersoon");
        await sanne.CardAsync("contact.explain");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.advisor");
        await sanne.SayAsync(Sentence);
        await sanne.CardAsync("toomuch");
        await sanne.SayAsync("contact");
        await sanne.CardAsync("contact.advisor");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.channel");
        await sanne.ChooseAsync("Kies één manier", "Een bericht in Teams");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.times");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.options");
        await sanne.PressAsync("Verder");
        await sanne.CardAsync("contact.review");
        await sanne.PressAsync("Versturen");
        await sanne.CardAsync("contact.sent");
    }

    private async Task<IReadOnlyList<string>> LeaksAsync()
    {
        var leaks = new List<string>();
        if (canary.IsIn(await stage.BotLogAsync()))
        {
            leaks.Add("a log line");
        }

        if (stage.Tap.Requests.Any(canary.IsIn))
        {
            leaks.Add("a request");
        }

        if (await InTablesAsync())
        {
            leaks.Add("a table");
        }

        return leaks;
    }

    private async Task<bool> InTablesAsync()
    {
        var service = new TableServiceClient(stage.Running.Azurite);
        var rows = 0;
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                rows++;
                if (row.Any(cell => canary.IsIn(cell.Key) || (cell.Value is byte[] bytes ? canary.IsIn(bytes) : canary.IsIn($"{cell.Value}"))))
                {
                    return true;
                }
            }
        }

        rows.ShouldBeGreaterThan(5, "the search sees the rows of the request and of the roster");
        return false;
    }

    /// <summary>The same word, brought into each place that is searched and into no other, in another guise each time.</summary>
    private async Task PlantAsync()
    {
        using var direct = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var logged = await direct.GetAsync(new Uri(stage.Running.Bot, $"/health/live?planted={Word}"));
        var service = new TableServiceClient(stage.Running.Azurite);
        await service.GetTableClient($"{stage.Running.TablePrefix}Requests").AddEntityAsync(
            new TableEntity("planted", "planted") { ["Requester"] = System.Text.Encoding.Unicode.GetBytes($"x{Word}") });
        using var tapped = new HttpClient(new SocketsHttpHandler { Proxy = new System.Net.WebProxy(stage.Tap.Address), UseProxy = true });
        tapped.DefaultRequestHeaders.Add("X-Planted", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Word)));
        using var sent = await tapped.GetAsync(new Uri(stage.Running.Bot, "/health/live"));
    }
}
