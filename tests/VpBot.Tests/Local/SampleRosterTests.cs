using System.Text.Json.Nodes;
using VpBot.Local;
using VpBot.Local.Personas;
using VpBot.Local.Publishing;

namespace VpBot.Tests.Local;

public sealed class SampleRosterTests
{
    private const string Preview = """
        {"type":"AdaptiveCard","body":[{"type":"TextBlock","id":"roster.preview","text":"Voorbeeld"},
         {"type":"Container","items":[{"type":"Input.Toggle","id":"sure","title":"Klopt","valueOn":"true"}]}],
         "actions":[{"type":"Action.Execute","id":"roster.publish","verb":"roster.publish","title":"Publiceren","data":{"token":"signed"}}]}
        """;

    [Fact]
    public async Task The_file_is_sent_the_preview_confirmed_and_the_button_pressed()
    {
        await using var bot = await StubBot.StartAsync(Preview, Heading("roster.published", "Gepubliceerd"));

        await SampleRoster.PublishAsync(bot.Messages, SampleRoster.File, Patience());

        bot.FetchedFile.ShouldBe(await File.ReadAllTextAsync(SampleRoster.File));
        bot.Pressed.ShouldNotBeNull();
        bot.Pressed["from"]!["aadObjectId"]!.GetValue<Guid>().ShouldBe(Cast.Publisher.ObjectId);
        JsonNode.DeepEquals(bot.Pressed["value"], JsonNode.Parse("""
            {"action":{"type":"Action.Execute","id":"roster.publish","verb":"roster.publish","data":{"token":"signed","sure":"true"}},"trigger":"manual"}
            """)).ShouldBeTrue(bot.Pressed.ToJsonString());
    }

    [Fact]
    public async Task Errors_in_the_roster_are_quoted()
    {
        await using var bot = await StubBot.StartAsync(Heading("roster.report", "Rij 2: geen naam"), "{}");

        (await Should.ThrowAsync<CannotRunException>(() => SampleRoster.PublishAsync(bot.Messages, SampleRoster.File, Patience())))
            .Message.ShouldContain("Rij 2: geen naam");
    }

    [Fact]
    public async Task A_press_that_does_not_publish_is_quoted()
    {
        await using var bot = await StubBot.StartAsync(Preview, Heading("roster.report", "Iemand anders was eerder"));

        (await Should.ThrowAsync<CannotRunException>(() => SampleRoster.PublishAsync(bot.Messages, SampleRoster.File, Patience())))
            .Message.ShouldContain("Iemand anders was eerder");
    }

    [Fact]
    public void The_advisors_on_the_roster_are_the_ones_with_a_window()
    {
        var roster = File.ReadAllText(SampleRoster.File);

        roster.ShouldContain($"{Cast.InternalAdvisor.ObjectId}");
        roster.ShouldContain($"{Cast.ExternalAdvisor.ObjectId}");
        roster.ShouldNotContain($"{Cast.Publisher.ObjectId}");
    }

    private static string Heading(string id, string text) =>
        $$"""{"type":"AdaptiveCard","body":[{"type":"TextBlock","id":"{{id}}","text":"{{text}}"}]}""";

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
