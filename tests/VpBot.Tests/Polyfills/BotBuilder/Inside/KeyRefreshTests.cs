using System.Net;
using Microsoft.Bot.Connector.Authentication;
using VpBot.Tests.Fixtures;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>The channel's signing keys as time passes.</summary>
public sealed class KeyRefreshTests
{
    private const string Metadata = "https://login.channel.test/openidconfiguration";
    private const string KeySet = "https://login.channel.test/keys";

    private readonly ManualTime time = new(BotWorld.Monday);
    private readonly StubHttp http;
    private readonly EndorsedKeys keys;
    private readonly List<string> published = ["first"];
    private bool down;
    private string? nonsense;

    public KeyRefreshTests()
    {
        http = new StubHttp(request => (down, request.RequestUri!.AbsoluteUri) switch
        {
            (true, _) => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
            (_, KeySet) => StubHttp.Json(nonsense ?? $$"""{"keys":[{{string.Join(',', published.Select(Key))}}]}"""),
            _ => StubHttp.Json($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{KeySet}}"}"""),
        });
        keys = new EndorsedKeys(Metadata, http.CreateClient(string.Empty), time);
    }

    private int Downloads => http.Requests.Count(request => request.Url is KeySet);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task Keys_are_read_again_after_half_a_day(int ticksOver, int downloads)
    {
        await KnowsAsync("first");
        time.Advance(TimeSpan.FromHours(12) + TimeSpan.FromTicks(ticksOver));
        (await KnowsAsync("first")).ShouldBeTrue();

        Downloads.ShouldBe(downloads);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Whoever_has_keys_of_at_most_a_day_does_not_wait_for_the_next(int ticksOver, bool atOnce)
    {
        await KnowsAsync("first");
        var answer = new TaskCompletionSource();
        http.Held = answer.Task;
        time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromTicks(ticksOver));

        var known = KnowsAsync("first");
        known.IsCompleted.ShouldBe(atOnce);
        answer.SetResult();
        (await known).ShouldBeTrue();
    }

    [Fact]
    public async Task All_who_bring_a_new_key_wait_for_the_one_download()
    {
        await KnowsAsync("first");
        published.Add("new");
        var answer = new TaskCompletionSource();
        http.Held = answer.Task;

        Task<bool>[] known = [KnowsAsync("new"), KnowsAsync("new"), KnowsAsync("new")];
        answer.SetResult();

        (await Task.WhenAll(known)).ShouldAllBe(found => found);
        Downloads.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"keys\":{}}")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\"}]}")]
    [InlineData("{\"keys\":[1]}")]
    [InlineData("<html>")]
    public async Task Nonsense_instead_of_keys_leaves_the_known_ones_good(string answer)
    {
        await KnowsAsync("first");
        nonsense = answer;
        time.Advance(TimeSpan.FromHours(25));
        (await KnowsAsync("first")).ShouldBeTrue();
        (await KnowsAsync("first")).ShouldBeTrue();
        Downloads.ShouldBe(2);

        nonsense = null;
        published.Add("new");
        (await KnowsAsync("new")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_that_was_taken_back_is_refused_after_a_day()
    {
        await KnowsAsync("first");
        published[0] = "second";
        time.Advance(TimeSpan.FromHours(25));

        (await KnowsAsync("first")).ShouldBeFalse();
        (await KnowsAsync("second")).ShouldBeTrue();
    }

    [Fact]
    public async Task Unknown_keys_make_us_ask_at_most_once_in_five_minutes()
    {
        await KnowsAsync("first");
        (await KnowsAsync("unknown")).ShouldBeFalse();
        Downloads.ShouldBe(2);

        time.Advance(TimeSpan.FromMinutes(5));
        (await KnowsAsync("unknown")).ShouldBeFalse();
        Downloads.ShouldBe(2);

        published.Add("new");
        time.Advance(TimeSpan.FromTicks(1));
        (await KnowsAsync("new")).ShouldBeTrue();
        Downloads.ShouldBe(3);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(24 * 7)]
    public async Task However_long_the_metadata_is_down_known_keys_stay_good(int hours)
    {
        await KnowsAsync("first");
        down = true;
        for (var hour = 0; hour < hours; hour++)
        {
            time.Advance(TimeSpan.FromHours(1));
            (await KnowsAsync("first")).ShouldBeTrue();
        }

        (await KnowsAsync("unknown")).ShouldBeFalse();
        (await KnowsAsync("first")).ShouldBeTrue();
    }

    [Fact]
    public async Task When_the_metadata_is_back_a_new_key_is_found()
    {
        await KnowsAsync("first");
        down = true;
        time.Advance(TimeSpan.FromHours(25));
        (await KnowsAsync("second")).ShouldBeFalse();

        down = false;
        published.Add("second");
        time.Advance(TimeSpan.FromMinutes(6));
        (await KnowsAsync("second")).ShouldBeTrue();
    }

    private static string Key(string id) => $$"""{"kty":"RSA","use":"sig","kid":"{{id}}","n":"AQAB","e":"AQAB","endorsements":["msteams"]}""";

    private async Task<bool> KnowsAsync(string id) => await keys.FindAsync(id, CancellationToken.None) is not null;
}
